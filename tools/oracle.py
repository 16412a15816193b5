#!/usr/bin/env python3
"""Redoes docs/reference/engine.md in plain loops; the Java tests hold the engine to these numbers. Plans must be valid.

usage: python3 tools/oracle.py plan.yaml facts.json
Rows have T + 1 entries: row[0] is what there is before month 1, row[t] is month t.
"""
import functools
import json
import math
import re
import sys
from collections import Counter, defaultdict
from fractions import Fraction

# ---- a subset of YAML: block and flow mappings, flow lists, scalars of one line; every scalar stays a text

BEFORE_COMMENT = re.compile(r"""(?:"[^"]*"|'[^']*'|[^#]|(?<=\S)#)*""")
KEY = re.compile(r"""("[^"\\]*"|'[^']*'|[^\s"'{}\[\],&*!|>%@`?-](?:[^:]|:(?=\S))*?)\s*:(?:\s+(.*))?$""")
TOKEN = re.compile(r"""\s*([{}\[\],]|:(?=\s)|"[^"\\]*"|'[^']*'|[^\s{}\[\],"'&*!|>%@`#:](?:[^{}\[\],:]|:(?=\S))*)\s*""")


def scalar(text):
    if text[0] in "\"'" and re.fullmatch(r""""[^"\\]*"|'[^']*'""", text):
        return (text[1:-1],)
    if text[0] in "\"'{}[],&*!|>%@`#" or text.startswith(("- ", "? ")) or re.search(r":(\s|$)|\s#", text):
        raise ValueError("not in this subset of YAML: " + text)
    return (text.strip(),)


def flow_tokens(text):
    while text:
        token = TOKEN.match(text)
        if not token:
            raise ValueError("not in this subset of YAML: " + text)
        yield token[1] if token[1] in "{}[],:" else scalar(token[1])
        text = text[token.end():]


def read_yaml(text):
    """Marks are texts and scalars are tuples of one; indentation becomes braces."""
    tokens, indents = [], []
    for line in text.splitlines():
        line = BEFORE_COMMENT.match(line)[0].rstrip()
        if not line:
            continue
        if "\t" in line:
            raise ValueError("a tab: " + line)
        rest = line.strip()
        if len(indents) == tokens.count("{") + tokens.count("[") - tokens.count("}") - tokens.count("]"):
            indent = len(line) - len(line.lstrip())
            if tokens[-1:] in ([], [":"]) and indent > (indents or [-1])[-1]:
                indents.append(indent)
                tokens.append("{")
            else:
                while indent < indents[-1]:
                    indents.pop()
                    tokens.append("}")
                tokens.append(",")
            key = KEY.match(rest)
            if not key or indent != indents[-1]:
                raise ValueError("not a key at its place: " + line)
            tokens += [scalar(key[1]), ":"]
            rest = key[2] or ""
        tokens += flow_tokens(rest) if rest[:1] in tuple("{}[],") or tokens[-1] != ":" else [scalar(rest)] if rest else []
    tokens = (tokens + ["}"] * len(indents))[::-1]
    plan = node(tokens)
    if tokens:
        raise ValueError(f"more after the plan: {tokens}")
    return plan


def node(tokens):
    token = tokens.pop()
    if isinstance(token, tuple):
        return token[0]
    close, made = {"{": ("}", {}), "[": ("]", [])}[token]
    while tokens[-1] != close:
        item = node(tokens)
        if close == "]":
            made.append(item)
        elif item in made or tokens.pop() != ":":
            raise ValueError("twice, or without a value: " + item)
        else:
            made[item] = node(tokens)
        if tokens[-1] != close and tokens.pop() != ",":
            raise ValueError(f"no comma after {item}")
    tokens.pop()
    return made


# ---- numbers with units

HOUR = Fraction(12, 8760)
UNITS = {name: (Fraction(size), dimensions.split()) for size, dimensions, names in [
    (Fraction(1, 100), "", "% percent ％"), (1, "month", "month months 月 个月"), (3, "month", "quarter quarters 季 季度"),
    (12, "month", "year years 年"), (HOUR * 168, "month", "week weeks 周"), (HOUR * 24, "month", "day days 天 日"),
    (HOUR, "month", "hour hours h 小时"), (HOUR / 60, "month", "minute minutes min 分钟"), (HOUR / 3600, "month", "second seconds s 秒"),
    (1, "token", "token tokens 词元"), (1, "request", "request requests 次 次请求"), (1, "account", "account accounts 户 家"),
    (1, "seat", "seat seats user users 席"), (1, "head", "head heads person people 人"), (HOUR, "GPU month", "GPU-hour GPU-hours GPUh 卡时"),
    (1, "GPU", "GPU GPUs accelerator accelerators 卡 张"), (1, "parameter", "parameter parameters 参数"), (1, "FLOP", "FLOP FLOPs"),
    (10**9, "FLOP", "GFLOP"), (10**12, "FLOP", "TFLOP TFLOPs"), (10**15, "FLOP", "PFLOP"), (1, "CNY", "元 人民币 RMB"), (1, "USD", "美元"),
    (1, "EUR", "欧元"), (1, "HKD", "港元 港币")] for name in names.split()}
SCALES = dict(zip("k K M B bn T 万亿 千亿 百亿 十亿 亿 千万 百万 十万 万 千 百".split(), (3, 3, 6, 9, 9, 12, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)))
SCALED = re.compile(r"([+-]?(?:\d+(?:[,_]\d+)*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)? *((?:k|K|M|bn|B|T)(?![A-Za-z])|[千百十]?[万亿]亿?|[千百])?\s*(.*)")


def median(low, high, share):
    """Of a range, whose ends are 5 % and 95 % points: logit-normal for a share, lognormal above 0, normal below."""
    if share:
        return 1 / (1 + math.sqrt((1 / low - 1) * (1 / high - 1)))
    return math.sqrt(low * high) if low > 0 else (low + high) / 2


@functools.cache
def amount(text, share=False):
    """(value in base units, power of each dimension, months of the time it divides by, currency); of a range its median."""
    ends = re.fullmatch(r"(.+?)\s+(?:to|至|到)\s+(.+)", text)
    if ends:
        high, powers, months, currency = amount(ends[2])
        first, over, rest = ends[2].partition("/")
        named = SCALED.fullmatch(ends[1].strip())[3]  # the lower end may leave out the unit, or what it is per
        low = amount(ends[1] if "/" in ends[1] else ends[1] + ("" if named else " " + SCALED.fullmatch(first.strip())[3]) + over + rest)[0]
        return median(low * months, high * months, share) / months, powers, months, currency
    value, powers, months, currency = Fraction(1), Counter(), 1.0, None
    for i, factor in enumerate(re.split(r"/|每|\bper\b", text)):
        number, scale, word = SCALED.fullmatch(factor.strip()).groups()
        if word not in UNITS and not re.fullmatch("[A-Z]{3}", word) and not (i == 0 and word == "" and number):
            raise ValueError("not a number with a unit: " + text)
        size, dimensions = UNITS.get(word, (Fraction(1), [word] if word else []))
        multiple = Fraction(re.sub("[,_]", "", number or "1")) * 10 ** (SCALES[scale] if scale else 0)
        value *= (multiple * size) ** (1 if i == 0 else -1)
        powers.update({d: 1 if i == 0 else -1 for d in dimensions})
        months = float(size) if i and dimensions == ["month"] else months
        currency = next((d for d in dimensions if re.fullmatch("[A-Z]{3}", d) and d != "GPU"), currency)
    return float(value), powers, months, currency


# ---- the engine

PRESETS = {"attach": "100%", "seats": "1", "billing period": "1 month", "utilisation": "35%", "restart time": "45 minutes", "batch price": "50%",
           "peak to mean": "3", "minimum replicas": "1", "interest every": "1 month", "procedure": "3 months",
           "due after": "4 months", "at most": "100%", "rate": "25%", "loss years": "5 years"}  # of all others 0
SHARES = {"churn", "attach", "utilisation", "efficiency", "annual discount", "channel share", "cached", "failed runs", "batch share", "tax rate"}
FUNCTIONS = ["cost of revenue", "R&D", "sales and marketing", "general"]
CLAIMS = ["payables", "VAT", "contract liabilities", "income tax payable", "grants not yet earned", "debt", "shareholder loans", "paid-in capital", "retained earnings"]
LINES = ["revenue", "gross profit", *FUNCTIONS, "operating profit", "other income", "interest", "profit before tax", "income tax", "net profit",
         "cash", "receivables", "fixed assets", *CLAIMS, "operating cash", "investing cash", "financing cash", "requirement operating cash",
         "requirement investing cash", "requirement income tax", "requirement cumulative cash", "accounts", "new accounts", "lost accounts", "heads",
         "requests", "tokens", "serving GPU-hours", "training GPU-hours", "serving cost", "training cost"]


class Engine:
    def __init__(self, plan, facts, committed=False):
        """Committed: only with the funding that waits for nothing, and what it costs."""
        self.facts, self.venture, self.committed = facts, plan["venture"], committed
        self.tax, self.funding, self.policy = self.venture.get("tax", {}), plan.get("funding", {}), plan.get("policy", {})
        self.segments, self.products, self.models, self.hardware, self.roles, self.spending = (
            plan.get(section, {}) for section in ("segments", "products", "models", "hardware", "roles", "spending"))
        self.first = self.month(self.venture["start"], 0)
        self.T = round(self.at(self.venture, "horizon"))
        self.months = range(1, self.T + 1)
        self.rows = defaultdict(lambda: [0.0] * (self.T + 1))
        self.milestones, self.launch, self.debts, self.years, self.renewed = plan.get("milestones", {}), {}, {}, {}, {}

    def month(self, text, first=None):
        dated = re.fullmatch(r"(\d{4})-(\d\d)", text)
        return int(dated[1]) * 12 + int(dated[2]) - (self.first - 1 if first is None else first) if dated else int(text.removeprefix("month "))

    def year(self, t):
        return (self.first + t - 2) // 12

    def at(self, section, key, t=1, sign=None):
        """x(t); sign: of a yearly share that becomes a monthly one as losses (-1) or growth (1) do"""
        written = section.get(key, PRESETS.get(key, "0"))
        written = written if isinstance(written, dict) else {"value": written}
        values = [(1, written["value"])] + [(self.month(month), text) for month, text in written.get("steps", {}).items()]
        since, text = [value for value in values if value[0] <= max(1, t)][-1]
        value, powers, months, currency = amount(text, key in SHARES)
        sign = sign or {"churn": -1, "raise": 1}.get(key)
        if sign:
            value = sign * ((1 + sign * value * months) ** (1 / months) - 1)
        growth, _, months, _ = amount(written.get("growth", "0%/year"))
        foreign = currency not in (None, self.venture["currency"])
        rate = self.at(self.venture["exchange rates"], currency, t) if foreign else 1
        return value * (1 + growth * months) ** ((t - since) / months) * rate

    @staticmethod
    def unit(section, key):
        return amount(section[key]["value"] if isinstance(section[key], dict) else section[key])[1]

    def add(self, name, t, value):
        if t <= self.T:
            self.rows[name][t] += value

    def later(self, name, t, value, section):
        days = self.at(section, "payment days")
        whole = math.floor(days + 1e-9)
        part = days - whole if days - whole > 1e-9 else 0
        self.add(name, t + whole, value * (1 - part))
        self.add(name, t + whole + 1, value * part)

    def invoice(self, t, value, product):
        vat = value * self.at(self.tax, "VAT rate", t)
        self.add("invoiced", t, value + vat)
        self.add("output VAT", t, vat)
        self.later("received", t, value + vat, product)

    def buy(self, t, value, function, terms, life=0):
        vat = value * (self.at(terms, "VAT rate", t) if "VAT rate" in terms else self.at(self.tax, "purchase VAT rate", t))
        self.add("bought", t, value + vat)
        self.add("input VAT", t, vat)
        self.later("paid for assets" if life else "paid", t, value + vat, terms)
        self.add("capitalised", t, value if life else 0)
        for u in range(t, t + max(life, 1)):
            self.add(function, u, value / max(life, 1))
            self.add("written off", u, value / life if life else 0)

    def rental(self, terms, t):
        """Of a GPU-hour; a price in the plan is that of a GPU-month in base units."""
        for section in (terms, self.hardware.get(terms["hardware"], {})):
            if "rental price" in section:
                return self.at(section, "rental price", t) / 730
        return self.fact(self.facts["hardware"][terms["hardware"]]["rentalPrice"], t)

    @staticmethod
    def fact(fact, t):
        return fact[t - 1] if isinstance(fact, list) else fact

    @functools.cache
    def ready(self, name):
        """The month in which a model is ready; its training is paid on the way."""
        model = self.models[name]
        if "training" not in model:
            return 1
        training = model["training"]
        first = self.month(training.get("start", "month 1"))
        s = max(first, self.ready(training["after"]) if "after" in training else 1)
        cards = self.at(training, "accelerators") if "accelerators" in training else self.facts["training"][name]["accelerators"]
        key, fact = {"bf16": ("peak bf16", "peakBf16"), "fp8": ("peak fp8", "peakFp8")}[training.get("precision", "bf16")]
        own = self.hardware.get(training["hardware"], {})
        peak = self.at(own, key, first) / (730 * 3600) if key in own else self.facts["hardware"][training["hardware"]][fact]
        active = "active parameters" if "active parameters" in model else "parameters"
        flops = {"full": 6, "lora": 4}[training.get("method", "full")] * self.at(model, active, first) * self.at(training, "tokens", first)
        hours = flops / (cards * peak * self.at(training, "utilisation", first)) / 3600
        if "time between failures" in training:
            hours /= 1 - cards / self.at(training, "time between failures", first) * self.at(training, "restart time", first)
        assert hours > 0, name + " fails more often than it restarts"
        total = cards * hours * (1 + self.at(training, "experiments", first) + self.at(training, "failed runs", first))
        duration = total / cards / 730
        def train(start, months):
            for t in range(start, self.T + 1):
                share = max(0, min(1, months - (t - start))) / duration
                cost = share * total * self.rental(training, t) + share * self.at(training, "data", t)
                self.add("training GPU-hours", t, share * total)
                self.add("training cost", t, cost)
                self.buy(t, cost, training.get("function", "R&D"), training)
            return start + max(1, math.ceil(months - 1e-9))

        ready = end = train(s, duration)
        self.renewed[name] = [ready]
        if "generations" in model:
            terms = {"compute": "1", "chance": "100%", **model["generations"]}
            for number in range(1, self.T):
                start = max(ready + number * round(self.at(terms, "every")), end)
                if start <= self.T:
                    end = train(start, min(1200, duration * self.at(terms, "compute") ** number))
                    self.renewed[name] += [end] if self.at(terms, "chance") > 0.5 else []
        return ready

    @functools.cache
    def aged(self, name, key, sign, t):
        """What the age of a model makes of prices (-1) or churn (1)."""
        model, renewed = self.models.get(name, {}), self.renewed.get(name, [1])
        if "ageing" not in model or t in renewed or t <= min(renewed):
            return 1
        return self.aged(name, key, sign, t - 1) * (1 + sign * self.at(model["ageing"], key, t, sign))

    def churn(self, segment, t):
        sold = [product.get("model") for p, product in self.products.items()
                if segment in (product.get("segments") or [segment]) and t >= self.launch[p]]
        return min(1, self.at(self.segments[segment], "churn", t) * max([1, *(self.aged(model, "churn", 1, t) for model in sold)]))

    def segment(self, name, segment):
        launch = min((self.launch[p] for p, product in self.products.items() if name in (product.get("segments") or [name])), default=math.inf)
        adoption = segment.get("adoption", {})
        bass, logistic, active = adoption.get("bass"), adoption.get("logistic"), self.rows["accounts " + name]
        active[0] = won = self.at(segment, "initial accounts")
        for t in self.months:
            market = self.at(segment, "accounts", t)
            if bass:
                new = (self.at(bass, "p", t) + self.at(bass, "q", t) * won / market) * (market - won) if market else 0
            elif logistic:
                steepness = math.log(81) / self.at(logistic, "duration")
                share = self.at(logistic, "share", t) / (1 + math.exp(-(t - launch + 1 - self.at(logistic, "midpoint")) * steepness)) if t >= launch else 0
                new = market * share - won
            else:
                new = self.at(adoption, "new accounts", t)
            new = max(0, min(new, market - won)) if t >= launch else 0
            won += new
            lost = active[t - 1] * self.churn(name, t)
            active[t] = active[t - 1] - lost + new
            self.add("new accounts", t, new)
            self.add("lost accounts", t, lost)
        for t in range(self.T + 1):
            self.add("accounts", t, active[t])

    def product(self, name, product):
        launch, billing, period = self.launch[name], product.get("billing", "monthly"), round(self.at(product, "billing period"))
        accounts, new, due = ([0.0] * (self.T + 1) for _ in range(3))  # due: accounts whose year begins
        for segment in product.get("segments") or self.segments:
            had, retention, years = 0, [1.0] * (self.T + 1), [0.0] * (self.T + 1)
            for t in self.months:
                has = self.at(product, "attach", t) * self.rows["accounts " + segment][t] if t >= launch else 0
                kept = min(has, had * (1 - self.churn(segment, t)))
                retention[t] = kept / had if had else 1
                years[t] = has - kept + (years[t - 12] * math.prod(retention[t - 11:t + 1]) if t > 12 else 0)
                accounts[t] += has
                new[t] += has - kept
                due[t] += years[t]
                had = has
        recurring, by = self.rows["recurring " + name], self.unit(product, "price") if "price" in product else {}
        for t in self.months:
            seats, request = self.at(product, "seats", t), product.get("request", {})
            units = {"account": accounts[t], "seat": accounts[t] * seats, "token": 0, "request": 0}
            if "usage" in product:
                used, length = self.unit(product, "usage"), self.at(request, "prompt", t) + self.at(request, "answer", t)
                use = self.at(product, "usage", t) * units["seat" if used["seat"] else "account"]
                units["token"], units["request"] = (use, use / length if length else 0) if used["token"] == 1 else (use * length, use)
            self.add("requests " + name, t, units["request"])
            self.add("requests", t, units["request"])
            self.add("tokens", t, units["token"])
            left = self.aged(product.get("model"), "price", -1, t)
            price = self.at(product, "price", t) * left
            if by and billing == "annual in advance":
                bill = due[t] * (seats if by["seat"] else 1) * 12 * price * (1 - self.at(product, "annual discount", t))
                self.invoice(t, bill, product)
                self.add("contract liabilities change", t, bill)
                for u in range(t, t + 12):
                    self.add("recurring " + name, u, bill / 12)
                    self.add("contract liabilities change", u, -bill / 12)
            elif by:
                recurring[t] = price * next(units[dimension] for dimension in units if by[dimension] == -1)
                if billing == "monthly":
                    self.invoice(t, recurring[t], product)
                else:
                    ended = sum(recurring[t - period:t]) if t > launch and (t - launch) % period == 0 else 0
                    self.add("unbilled", t, recurring[t] - ended)
                    self.invoice(t, ended, product)
            licence = self.at(product, "licence", t) * left * new[t]
            self.invoice(t, licence, product)
            revenue = recurring[t] + licence
            self.add("revenue " + name, t, revenue)
            self.add("revenue", t, revenue)
            self.buy(t, self.at(product, "support", t) * accounts[t] + self.at(product, "channel share", t) * revenue, "cost of revenue", {})

    def serve(self, name, serving):
        served = {p: product.get("request", {}) for p, product in self.products.items() if product.get("model") == name}
        api, hosted = serving.get("api"), serving.get("self-hosted")
        for t in range(min((self.launch[p] for p in served), default=self.T + 1), self.T + 1):
            cost = wanted = hours = 0
            for p, request in served.items():
                load = self.rows["requests " + p][t]
                prompt, answer, cached = (self.at(request, key, t) for key in ("prompt", "answer", "cached"))
                if api:
                    tokens = prompt * (1 - cached) * self.at(api, "input", t) + answer * self.at(api, "output", t)
                    tokens += prompt * cached * self.at(api, "cached" if "cached" in api else "input", t)
                    cost += load * tokens * (1 - self.at(api, "batch share", t) * (1 - self.at(api, "batch price", t)))
                elif load and "throughput" in hosted:
                    wanted += load * answer / (self.at(hosted, "throughput", t) / (730 * 3600))
                elif load:
                    wanted += load * self.fact(self.facts["serving"][name]["gpuSecondsPerRequest"][p], t)
            if hosted:
                cards = self.fact(self.facts["serving"][name]["acceleratorsPerReplica"], t)
                busy = math.ceil(self.at(hosted, "peak to mean", t) * wanted / (730 * 3600) / cards - 1e-9)
                hours = max(self.at(hosted, "minimum replicas"), busy) * cards * 730
                cost = hours * self.rental(hosted, t)
            self.add("serving GPU-hours", t, hours)
            self.add("serving cost", t, cost)
            self.buy(t, cost, "cost of revenue", api or hosted)

    def role(self, name, role):
        heads, lead = self.rows["heads " + name], round(self.at(role, "lead time"))
        for t in self.months:
            heads[t] = self.at(role, "count", t)
            if "per head" in role:
                unit = self.unit(role, "per head")
                driver = self.rows["accounts" if unit["account"] else "requests" if unit["request"] else "revenue"]
                heads[t] = max(heads[t], driver[max(0, t - 1 - lead)] / self.at(role, "per head", t))  # driver[0]: initial accounts, or 0
        for t in self.months:
            pay = self.at(role, "salary", t) * (1 + self.at(role, "raise", t)) ** (12 * (self.year(t) - self.year(1)))
            base = min(pay, self.at(role, "on cost cap", t)) if "on cost cap" in role else pay
            starts = range(2, lead + 2) if t == 1 else [t + lead]
            hires = sum(max(0, heads[u] - heads[u - 1]) for u in starts if u <= self.T)
            cost = heads[t] * (pay + self.at(role, "on cost", t) * base) + self.at(role, "hiring cost", t) * hires
            self.add("heads", t, heads[t])
            for row in (role["function"], "bought", "paid"):
                self.add(row, t, cost)

    def spend(self, line):
        start, unit = self.month(line.get("start", "month 1")), self.unit(line, "amount")
        monthly, share = unit["month"] == -1, not any(unit.values())
        end = self.month(line["end"]) if "end" in line else self.T
        for t in range(start, min(self.T, end if monthly or share or unit["account"] else start) + 1):
            times = self.rows["new accounts"][t] if unit["account"] else self.rows["revenue"][t - 1] if share else 1
            self.buy(t, self.at(line, "amount", t) * times, line.get("function", "general"), line, round(self.at(line, "useful life")))

    def fund(self, t):
        """What rounds, grants and loans move in a month."""
        for source in self.funding.get("rounds", {}).values():
            money = sum(money for month, money in self.parts(source) if month == t)
            self.add("equity", t, money * (1 - self.at(source.get("crowdfunding", {}), "platform fee", t)))
        for source in self.funding.get("grants", {}).values():
            earned = self.month(source.get("earned", source["month"]))
            for month, money in self.parts(source):
                self.add("grants received", t, money if t == month else 0)
                self.add("other income", t, money if t == max(month, earned) else 0)
        for paid in self.funding.get("founders", {}).values():
            self.add("equity", t, self.at(paid, "amount", t) if t == self.month(paid.get("month", "month 1")) else 0)
        for name, terms in self.funding.get("revenue shares", {}).items():
            self.share_revenue(t, terms, self.debts.setdefault("shared " + name, {"left": 0, "since": 0}))
        for name, loan in self.funding.get("loans", {}).items():
            if self.committed and "waits for" in loan:
                continue
            self.lend(t, loan, self.debts.setdefault(name, {"principal": 0, "owed": 0, "unpaid": 0, "since": 0, "called": False}))

    def share_revenue(self, t, terms, debt):
        """Of each payment 1 / cap is principal."""
        cap = self.at(terms, "cap")
        if debt["left"]:
            debt["since"] += 1
            base = self.rows["revenue" if terms.get("of") == "revenue" else "received"][t]
            ends = "term" in terms and debt["since"] >= round(self.at(terms, "term"))
            paid = debt["left"] if ends else min(debt["left"], self.at(terms, "share", t) * base)
            debt["left"] -= paid
            self.add("interest", t, paid - paid / cap)
            self.add("financing", t, -paid)
            self.add("debt change", t, -paid / cap)
        if t == self.month(terms.get("month", "month 1")):
            money = self.at(terms, "amount", t)
            debt["left"] = money * cap
            self.add("financing", t, money)
            self.add("debt change", t, money)
            self.add("borrowed", t, money)

    def parts(self, source):
        """The months and sums in which a round or a grant comes; milestones are dates here."""
        first = self.month(source.get("month", "month 1"))
        money = self.at(source, "amount", first)
        for tranche in source.get("tranches", {"all": {"share": "100%"}}).values():
            month = max([first, *(self.month(self.milestones[name]["date"]) for name in tranche.get("waits for", []))])
            if self.committed and "waits for" in tranche:
                continue
            if "long stop" not in tranche or month <= self.month(tranche["long stop"]):
                yield month, self.at(tranche, "share") * money

    def pay_out(self, t):
        """Claims of investors in the order of the plan, then dividends, out of what may be distributed."""
        r, owed = self.rows, 0
        left = max(0, min(r["retained earnings"][t - 1], r["cash"][t - 1] - self.at(self.policy, "cash floor", t)))
        for obligor, claim, key in self.claims(t):
            waiting = self.debts.get(key, 0)
            paid = 0 if obligor == "founders" else min(waiting + claim, left)
            left -= paid
            self.debts[key] = waiting + claim - paid if obligor == "company" else 0
            owed += self.debts[key]
            self.add("paid out", t, paid)
            self.add("founders owe", t, 0 if obligor == "company" else claim - paid)
        dividends = self.policy.get("dividends")
        if dividends and t >= self.month(dividends.get("from", "month 1")) and (self.first + t - 1) % 12 == 6 and owed == 0:
            profit = sum(r["net profit"][u] for u in self.months if self.year(u) == self.year(t) - 1)
            wanted = self.at(dividends, "share of profit", t) * profit
            burn = -sum(r["operating cash"][u] + r["investing cash"][u] for u in range(max(1, t - 3), t)) / max(1, min(3, t - 1))
            if burn > 0:
                wanted = min(wanted, r["cash"][t - 1] - self.at(dividends, "keep runway", t) * burn)
            self.add("dividends", t, max(0, min(wanted, left)))
        self.add("paid out", t, r["dividends"][t])

    def claims(self, t):
        """Who owes what falls due in a month, with a name for it."""
        for name, source in self.funding.get("rounds", {}).items():
            if "redemption" in source:
                terms = source["redemption"]
                obligor = terms.get("obligor", "company")
                due = self.month(terms["if no public offering by"]) + 1 + (0 if obligor == "founders" else round(self.at(terms, "procedure")))
                price, claim = terms["price"], 0
                for month, money in self.parts(source) if t == due else ():
                    if month <= t:
                        claim += money * (self.at(price, "multiple", t) if "multiple" in price else 1 + self.at(price, "interest", t) * (t - month))
                yield obligor, claim, name + " redemption"
            for its, terms in source.get("performance adjustments", {}).items():
                end = int(terms["year"]) * 12 + 12 - (self.first - 1)
                row = {"revenue 12m": "revenue", "profit 12m": "net profit"}[terms["metric"]]
                claim = 0
                if t == end + round(self.at(terms, "due after")):
                    missing = 1 - max(0, sum(self.rows[row][max(1, end - 11):end + 1])) / self.at(terms, "at least", t)
                    most = self.at(terms["else"]["cash"], "at most", t)
                    claim = max(0, min(most, missing)) * sum(money for month, money in self.parts(source) if month <= end)
                yield terms.get("obligor", "founders"), claim, name + " " + its

    def lend(self, t, loan, debt):
        """A loan's month: debt is what there is of it at the end of the month before."""
        term, free, every = round(self.at(loan, "term")), round(self.at(loan, "interest only")), round(self.at(loan, "interest every"))
        row = "shareholder loans" if loan.get("kind") == "shareholder loan" else "debt"
        rate, form = self.at(loan, "interest", t), loan.get("repayment", "equal principal")
        if debt["principal"]:
            debt["since"] += 1
            left = term - debt["since"] + 1
            breach = "minimum cash" in loan and not self.committed and debt["owed"] > 0 and self.rows["cash"][t - 1] < self.at(loan, "minimum cash", t - 1)
            debt["called"] = debt["called"] or breach
            last = breach or (left == 1 and not debt["called"])
            interest = rate * debt["owed"]
            if breach or left == 1 and form == "at the end":
                repaid = debt["owed"]
            elif debt["called"] or debt["since"] <= free or left < 1 or form == "at the end":
                repaid = 0
            else:
                repaid = debt["owed"] / sum((1 + rate) ** k for k in range(left)) if form == "annuity" else debt["principal"] / (term - free)
            debt["unpaid"] += interest
            paid = debt["unpaid"] if last or debt["since"] % every == 0 else 0
            debt["unpaid"] -= paid
            debt["owed"] -= repaid
            fee = self.at(loan, "end fee", t) * debt["principal"] if last else 0
            self.add("interest", t, interest + fee)
            self.add("financing", t, -repaid - paid - fee)
            self.add(row + " change", t, interest - repaid - paid)
        flags = [self.month(self.milestones[name]["date"]) for name in loan.get("waits for", [])]
        if t == max([self.month(loan.get("month", "month 1")), *flags]):
            debt["principal"] = debt["owed"] = money = self.at(loan, "amount", t)
            fee = self.at(loan, "arrangement fee", t) * money
            self.add("interest", t, fee)
            self.add("financing", t, money - fee)
            self.add(row + " change", t, money)
            self.add("borrowed", t, money)

    def income_tax(self, view, t, profit):
        """Adds a month's profit to the year's; at its end, what it is taxed."""
        year = self.years.setdefault(view, {"taxable": 0, "research": 0, "losses": []})
        year["taxable"] += profit
        year["research"] += self.rows["R&D"][t]
        if t == self.T or self.year(t + 1) > self.year(t):
            taxable = year["taxable"] - self.at(self.tax, "super deduction", t) * year["research"]
            for loss in year["losses"]:
                if self.year(t) - loss["year"] <= self.at(self.tax, "loss years") / 12 + 1e-9:
                    used = min(loss["left"], max(0, taxable))
                    loss["left"] -= used
                    taxable -= used
            year["losses"].append({"year": self.year(t), "left": max(0, -taxable)})
            self.add(view + "income tax", t, self.at(self.tax, "rate", t) * max(0, taxable))
            self.add(view + "tax paid", t + 5, self.at(self.tax, "rate", t) * max(0, taxable))
            year["taxable"] = year["research"] = 0

    def close(self, t, r):
        """The books of a month, from what was added to its rows."""
        r["net profit"][t] = r["profit before tax"][t] - r["income tax"][t]
        before_tax = r["received"][t] - r["paid"][t] - max(0, r["VAT"][t - 1])
        r["operating cash"][t] = before_tax - r["tax paid"][t]
        r["requirement operating cash"][t] = before_tax - r["requirement tax paid"][t]
        r["investing cash"][t] = r["requirement investing cash"][t] = -r["paid for assets"][t]
        r["financing cash"][t] = r["equity"][t] + r["grants received"][t] + r["financing"][t] - r["paid out"][t]
        for balance, change in {
            "cash": r["operating cash"][t] + r["investing cash"][t] + r["financing cash"][t],
            "requirement cumulative cash": r["requirement operating cash"][t] + r["requirement investing cash"][t],
            "receivables": r["unbilled"][t] + r["invoiced"][t] - r["received"][t],
            "fixed assets": r["capitalised"][t] - r["written off"][t],
            "payables": r["bought"][t] - r["paid"][t] - r["paid for assets"][t],
            "VAT": r["output VAT"][t] - r["input VAT"][t] - max(0, r["VAT"][t - 1]),
            "contract liabilities": r["contract liabilities change"][t],
            "income tax payable": r["income tax"][t] - r["tax paid"][t],
            "grants not yet earned": r["grants received"][t] - r["other income"][t],
            "debt": r["debt change"][t],
            "shareholder loans": r["shareholder loans change"][t],
            "paid-in capital": r["equity"][t],
            "retained earnings": r["net profit"][t] - r["paid out"][t],
            "turnover": sum(r[row][t] for row in ("invoiced", "bought", "revenue", "equity", "borrowed", "grants received")),
        }.items():
            r[balance][t] = r[balance][t - 1] + change
        missing = r["cash"][t] + r["receivables"][t] + r["fixed assets"][t] - sum(r[claim][t] for claim in CLAIMS)
        assert abs(missing) <= 1e-9 * r["turnover"][t], f"month {t} does not balance by {missing}"

    def deepest(self, cash):
        """How far cash falls below the floor at most, and in which month first; 0 where it never does."""
        short = [0.0] + [self.at(self.policy, "cash floor", t) - cash[t] for t in self.months]
        return max(short), short.index(max(short))

    def run(self):
        r = self.rows
        for name in self.models:
            self.ready(name)
        for name, product in self.products.items():
            self.launch[name] = max(self.month(product.get("launch", "month 1")), self.ready(product["model"]) if "model" in product else 1)
        for step, section in ((self.segment, self.segments), (self.product, self.products), (self.role, self.roles)):
            for name, item in section.items():
                step(name, item)
        for name, model in self.models.items():
            if "serving" in model:
                self.serve(name, model["serving"])
        for line in self.spending.values():
            self.spend(line)
        r["cash"][0] = r["paid-in capital"][0] = r["turnover"][0] = self.at(self.funding, "opening cash")
        for t in self.months:
            self.fund(t)
            r["gross profit"][t] = r["revenue"][t] - r["cost of revenue"][t]
            r["operating profit"][t] = r["revenue"][t] - sum(r[function][t] for function in FUNCTIONS)
            r["profit before tax"][t] = r["operating profit"][t] + r["other income"][t] - r["interest"][t]
            self.income_tax("", t, r["profit before tax"][t])
            self.income_tax("requirement ", t, r["operating profit"][t])
            if not self.committed:
                self.pay_out(t)
            self.close(t, r)
        names = LINES + [f"{kind} {name}" for kind, section in
                         (("revenue", self.products), ("accounts", self.segments), ("heads", self.roles)) for name in section]
        names += ["dividends"] if "dividends" in self.policy else []
        names += ["founders owe"] if any(obligor != "company" for obligor, _, _ in self.claims(1)) else []
        return {name: r[name][1:] for name in names}


def told(plan, facts):
    funded, committed = Engine(plan, facts), Engine(plan, facts, True)
    lines = funded.run()
    committed.run()
    scalars = (*funded.deepest(funded.rows["requirement cumulative cash"]), *committed.deepest(committed.rows["cash"]))
    return {"lines": lines, "scalars": dict(zip(("capital requirement", "trough month", "gap", "gap month"), scalars))}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8-sig") as plan_file, open(sys.argv[2], encoding="utf-8") as facts_file:
        print(json.dumps(told(read_yaml(plan_file.read()), json.load(facts_file)), ensure_ascii=False, allow_nan=False))
