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
           "due after": "4 months", "at most": "100%", "rate": "25%", "loss years": "5 years", "chance": "100%", "share closed": "100%", "retry after": "3 months", "withholding": "10%",
           "compute": "1", "times": "1", "attempts": "1", "retries": "0"}  # of all others 0
SHARES = {"churn", "attach", "utilisation", "efficiency", "annual discount", "channel share", "cached", "failed runs", "batch share", "tax rate"}
FUNCTIONS = ["cost of revenue", "R&D", "sales and marketing", "general"]
CLAIMS = ["payables", "VAT", "contract liabilities", "income tax payable", "grants not yet earned", "debt", "shareholder loans", "paid-in capital", "retained earnings"]
LINES = ["revenue", "gross profit", *FUNCTIONS, "operating profit", "other income", "interest", "profit before tax", "income tax", "net profit",
         "cash", "receivables", "fixed assets", *CLAIMS, "operating cash", "investing cash", "financing cash", "requirement operating cash",
         "requirement investing cash", "requirement income tax", "requirement cumulative cash", "accounts", "new accounts", "lost accounts", "heads",
         "requests", "tokens", "serving GPU-hours", "training GPU-hours", "serving cost", "training cost"]


def monthly(value, months, sign):
    """Of a share for so many months, by which something shrinks (-1) or grows (1), the share that does the same month by month."""
    return sign * ((1 + sign * value * months) ** (1 / months) - 1)


def keys_of(section, path):
    """The key of each section of a plan, by the identity of what stands there."""
    yield id(section), path
    for name, value in section.items():
        if isinstance(value, dict):
            yield from keys_of(value, path + name + ".")


class Engine:
    def __init__(self, plan, facts, committed=False, guess=None):
        """Committed: only with the funding that waits for nothing, and what it costs. Guess: when what depends on money comes."""
        self.plan, self.facts, self.venture, self.committed, self.guess = plan, facts, plan["venture"], committed, guess or {}
        self.keys = dict(keys_of(plan, ""))
        self.tax, self.funding, self.policy = self.venture.get("tax", {}), plan.get("funding", {}), plan.get("policy", {})
        self.segments, self.products, self.models, self.hardware, self.roles, self.spending = (
            plan.get(section, {}) for section in ("segments", "products", "models", "hardware", "roles", "spending"))
        self.first = self.month(self.venture["start"], 0)
        self.T = round(self.at(self.venture, "horizon"))
        self.months = range(1, self.T + 1)
        self.rows = defaultdict(lambda: [0.0] * (self.T + 1))
        self.milestones, self.launch, self.debts, self.years, self.renewed = plan.get("milestones", {}), {}, {}, {}, {}
        self.found, self.tries, self.came, self.exit, self.applied = {}, {}, {}, math.inf, set()
        self.notes = dict(self.notes_of(plan))

    def month(self, text, first=None):
        dated = re.fullmatch(r"(\d{4})-(\d\d)", text)
        return int(dated[1]) * 12 + int(dated[2]) - (self.first - 1 if first is None else first) if dated else int(text.removeprefix("month "))

    def year(self, t):
        return (self.first + t - 2) // 12

    def at(self, section, key, t=1, sign=None, acting=None):
        """x(t); sign: of a yearly share that becomes a monthly one as losses (-1) or growth (1) do; acting: by whom it is moved, as in which month"""
        written = section.get(key, PRESETS.get(key, "0"))
        written = written if isinstance(written, dict) else {"value": written}
        values = [(1, written["value"])] + [(self.month(month), text) for month, text in written.get("steps", {}).items()]
        since, text = [value for value in values if value[0] <= max(1, t)][-1]
        value, powers, months, currency = amount(text, key in SHARES)
        sign = sign or {"churn": -1, "raise": 1}.get(key)
        if sign:
            value = monthly(value, months, sign)
        growth, _, months, _ = amount(written.get("growth", "0%/year"))
        foreign = currency not in (None, self.venture["currency"])
        rate = self.at(self.venture["exchange rates"], currency, t) if foreign else 1
        value *= (1 + growth * months) ** ((t - since) / months)
        moved = [by for by, start in self.brought(self.keys.get(id(section), "") + key) if (acting or t) >= start]
        if moved:
            value = value * math.prod(self.at(by, "times") for by in moved) + sum(self.at(by, "plus", sign=sign) for by in moved)
            value = max(0, min(value, 1 if key in SHARES else math.inf))
        return value * rate

    def brought(self, key):
        """What investors bring to a number, each with the month from which on it acts."""
        for name, investor in self.plan.get("investors", {}).items():
            if key in investor.get("brings", {}) and not self.committed:
                closed = [self.guess.get(of, math.inf) for of, source in self.funding["rounds"].items() if name in source.get("investors", {})]
                yield investor["brings"][key], 1 + min(closed, default=math.inf)

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
        s = max(first, self.all_reached(training), self.ready(training["after"]) if "after" in training else 1)
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

    def reached(self, name):
        """The month in which a milestone is reached, which for a figure is a guess."""
        milestone = self.milestones[name]
        if "date" in milestone:
            return self.month(milestone["date"])
        if "model" in milestone:
            return self.ready(milestone["model"])
        if "metric" in milestone:
            return self.guess.get(name, math.inf)
        terms = milestone["approval"]
        start = max(self.month(terms.get("start", "month 1")), self.reached(terms["after"]) if "after" in terms else 1)
        if start > self.T:
            return math.inf
        chance = self.at(terms, "chance")
        allowed, duration = int(terms.get("attempts", "1")), self.at(terms, "duration")
        trials = next((k for k in range(1, allowed + 1) if 0.5 < 1 - (1 - chance) ** k), None)
        applied = [start + math.ceil(k * duration - 1e-9) for k in range((trials or allowed) + 1)]
        for month in applied[:-1] if name not in self.applied else ():
            if month <= self.T:
                cost = self.at(terms, "cost", month)
                for row in ("general", "bought", "paid"):
                    self.add(row, month, cost)
        self.applied.add(name)
        return applied[-1] if trials else math.inf

    def all_reached(self, section):
        return max((self.reached(name) for name in section.get("waits for", [])), default=1)

    def figure(self, name, t):
        """A metric of a month."""
        r, ago = self.rows, lambda n: range(max(1, t - n + 1), t + 1)
        total = lambda row, months: sum(r[row][u] for u in months)
        if name in ("arr growth", "revenue growth"):
            past, now = (12 * r["subscription"][t - 12], 12 * r["subscription"][t]) if name == "arr growth" else (
                total("revenue", range(max(1, t - 23), t - 11)), total("revenue", ago(12)))
            return now / past - 1 if t > 12 and past else -math.inf
        burn = -total("operating cash", ago(3)) - total("investing cash", ago(3))
        return {"arr": lambda: 12 * r["subscription"][t], "usage run-rate": lambda: 4 * total("usage", ago(3)),
                "arr plus usage": lambda: 12 * r["subscription"][t] + 4 * total("usage", ago(3)),
                "revenue 12m": lambda: total("revenue", ago(12)),
                "profit 12m": lambda: total("requirement net profit" if self.committed else "net profit", ago(12)),
                "gross margin": lambda: total("gross profit", ago(3)) / total("revenue", ago(3)) if total("revenue", ago(3)) else -math.inf,
                "accounts": lambda: r["accounts"][t], "heads": lambda: r["heads"][t], "cash": lambda: r["cash"][t],
                "runway": lambda: max(0, r["cash"][t]) / burn * min(3, t) if burn > 0 else 1000}[name]()

    def look(self, t):
        """Which milestones of figures are reached in a month."""
        for name, milestone in self.milestones.items():
            if "metric" in milestone and name not in self.found and t > 1:
                of = milestone["metric"]["of"]
                blind = self.committed and of in ("cash", "runway")
                if blind or self.figure(of, t - 1) >= self.at(milestone["metric"], "at least", t):
                    self.found[name] = t

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
            if by:
                self.add("subscription" if by["account"] or by["seat"] else "usage", t, recurring[t])
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
        def wanted(u, acting):
            """Heads of month u, as those who act in another month move them, whatever the role waits for."""
            count = self.at(role, "count", u, acting=acting)
            if "per head" in role:
                unit = self.unit(role, "per head")
                driver = self.rows["accounts" if unit["account"] else "requests" if unit["request"] else "revenue"]
                count = max(count, driver[max(0, u - 1 - lead)] / self.at(role, "per head", u, acting=acting))  # driver[0]: initial accounts, or 0
            return count

        reached = self.all_reached(role)
        for t in self.months:
            heads[t] = wanted(t, t) if reached <= max(1, t - lead) else 0
        for t in self.months:
            pay = self.at(role, "salary", t) * (1 + self.at(role, "raise", t)) ** (12 * (self.year(t) - self.year(1)))
            base = min(pay, self.at(role, "on cost cap", t)) if "on cost cap" in role else pay
            starts = range(2, lead + 2) if t == 1 else [t + lead]
            hires = sum(max(0, wanted(u, t) - wanted(u - 1, t)) for u in starts if u <= self.T)
            hires += max(0, wanted(t - 1, t) - wanted(t - 1, t - 1)) if t > 1 else 0
            if t <= reached and reached > 1:
                hires = wanted(t + lead, t) if t == reached and t + lead <= self.T else 0
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

    def certain(self, source):
        """Whether a round waits for nothing."""
        waits = any(key in source for key in ("waits for", "runway below", "chance"))
        return not waits and ("after" not in source or self.certain(self.funding["rounds"][source["after"]]))

    def negotiate(self, t, name, source):
        """A month of a round: it is launched, it closes or fails, and may be tried again."""
        rounds, failure = self.funding["rounds"], source.get("on failure", {})
        state = self.tries.setdefault(name, {"tried": 0, "from": self.month(source.get("month", "month 1")), "answer": None, "closes": False, "bridge": 0})
        free = t >= state["from"] and state["answer"] is None and name not in self.found and state["tried"] <= int(failure.get("retries", "0"))
        waited = all(self.known(milestone, t) for milestone in source.get("waits for", [])) and source.get("after", name) in {name, *self.found}
        if free and waited and ("runway below" not in source or t > 1 and self.figure("runway", t - 1) < self.at(source, "runway below", t)):
            delay = round(self.at(source, "time to close")) + sum(round(self.at(source["approvals"], a)) for a in source.get("approvals", {}))
            offshore = self.venture.get("offshore")
            if offshore and name in (offshore.get("rounds") or rounds):
                delay += round(self.at(offshore, "registration"))
            state.update(tried=state["tried"] + 1, answer=t + delay, closes=self.at(source, "chance", t) > 0.5)
            state["from"] = t + delay + round(self.at(failure, "retry after"))
        if state["answer"] == t:
            state["answer"] = None
            if state["closes"]:
                self.found[name] = t
                lent = -state["bridge"]
            else:
                lent = self.at(failure, "bridge", t)
            state["bridge"] += lent
            self.add("financing", t, lent)
            self.add("shareholder loans change", t, lent)
            self.add("borrowed", t, max(0, lent))

    def known(self, name, t):
        """Whether a milestone is reached in a month, by what has come till then."""
        return (self.found.get(name, math.inf) if "metric" in self.milestones[name] else self.reached(name)) <= t

    def fund(self, t):
        """What rounds, grants and loans move in a month."""
        rounds, left = self.funding.get("rounds", {}), dict(self.funding.get("rounds", {}))
        while left:
            name = next(name for name, source in left.items() if source.get("after") not in left)
            source = left.pop(name)
            if not (self.committed and not self.certain(source)):
                self.negotiate(t, name, source)
            money = self.came_now(name, source, t)
            self.came[name, t] = money
            self.add("money " + name, t, money)
            self.add("equity", t, money * (1 - self.at(source.get("crowdfunding", {}), "platform fee", t)))
        self.repay_notes(t)
        for name, source in self.funding.get("grants", {}).items():
            earned = self.month(source.get("earned", source["month"]))
            for month, money in self.parts(name, source, self.month(source["month"]), t):
                self.add("grants received", t, money if t == month else 0)
                self.add("other income", t, money if t == max(month, earned) else 0)
        for paid in self.funding.get("founders", {}).values():
            self.add("equity", t, self.at(paid, "amount", t) if t == self.month(paid.get("month", "month 1")) else 0)
        for name, terms in self.funding.get("revenue shares", {}).items():
            if not self.committed or not {"waits for", "chance"} & set(terms):
                self.share_revenue(t, terms, self.debts.setdefault("shared " + name, {"left": 0, "since": 0, "asked": False}))
        for name, loan in self.funding.get("loans", {}).items():
            if not self.committed or not {"waits for", "chance"} & set(loan):
                self.lend(t, loan, self.debts.setdefault(name, {"principal": 0, "owed": 0, "unpaid": 0, "since": 0, "called": False, "asked": False}))

    def asks(self, t, source, debt):
        """Whether a loan or a revenue share comes in a month: it is asked for once."""
        if debt["asked"] or t < self.month(source.get("month", "month 1")) or not all(self.known(name, t) for name in source.get("waits for", [])):
            return False
        debt["asked"] = True
        return self.at(source, "chance", t) > 0.5

    def came_now(self, name, source, t):
        """What a round brings in a month."""
        if name not in self.found:
            return 0
        return sum(money for month, money in self.parts(name, source, self.found[name], t) if month == t)

    def parts(self, name, source, first, t):
        """The months up to t and the sums in which a round that closed, or a grant whose month has come, is paid."""
        for its, tranche in source.get("tranches", {"all": {"share": "100%"}}).items():
            waits = {"waits for", "chance"} & set(tranche)
            if waits and self.committed:
                continue
            asked = next((u for u in range(first, t + 1) if all(self.known(m, u) for m in tranche.get("waits for", []))), None)
            if asked is None or ("long stop" in tranche and asked > self.month(tranche["long stop"])):
                continue
            if self.at(tranche, "chance", asked) > 0.5:
                yield asked, self.at(tranche, "share") * self.agreed(source, first if name in self.funding.get("rounds", {}) else asked)

    def agreed(self, source, t):
        return self.at(source, "amount", t) * self.at(source, "share closed", t)

    def notes_of(self, plan):
        """Notes that are repaid at maturity: their terms, the round that sells them and which part of it, or what is outstanding and since when."""
        for name, source in plan.get("funding", {}).get("rounds", {}).items():
            note = source.get("sells", {}).get("note")
            if note is not None and note.get("at maturity", "repay") == "repay":
                part = source["sells"].get("parts", {}).get("note", "100%")
                yield "sold in " + name, {"terms": note, "round": name, "part": amount(part)[0], "owed": 0, "issued": -math.inf}
        for name, held in plan.get("ownership", {}).get("convertibles", {}).items():
            if held.get("note", {"at maturity": "extend"}).get("at maturity", "repay") == "repay":
                yield name, {"terms": held["note"], "round": None, "held": held, "owed": 0}

    def repay_notes(self, t):
        for note in self.notes.values():
            terms = note["terms"]
            lent = note["part"] * self.came[note["round"], t] if note["round"] else 0
            if note["round"] is None and t == 1:
                note["owed"] = self.at(note["held"], "amount")
                note["issued"] = self.month(note["held"]["issued"]) if "issued" in note["held"] else 0
            term = round(self.at(terms, "term"))
            repaid = note["owed"] if t == max(1, note["issued"] + term) else 0
            times = {"simple": None, "yearly": 1, "quarterly": 4, "monthly": 12}[terms.get("compounding", "simple")]
            rate = amount(terms.get("interest", "0%/year"))[0] * 12
            interest = repaid * (rate / 12 * term if times is None else (1 + rate / times) ** (times * term / 12) - 1)
            self.add("equity", t, -repaid)
            self.add("interest", t, interest)
            self.add("financing", t, -interest)
            note["owed"] -= repaid
            note["issued"] = t if lent else note["issued"]
            later = note["round"] is None or self.found.get(note["round"]) != t
            for name, source in self.funding.get("rounds", {}).items():
                later = later or name == note["round"]
                priced = {"preferred", "common"} & set(source.get("sells", {"preferred": {}}))
                agreed = self.agreed(source, t) if self.found.get(name) == t and not (self.committed and not self.certain(source)) else 0
                if name != note["round"] and priced and agreed > 0 and agreed >= self.at(terms, "qualified financing", max(1, note["issued"])):
                    note["owed"] = 0
                    lent = 0 if later else lent
            note["owed"] += lent

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
        if self.asks(t, terms, debt):
            money = self.at(terms, "amount", t)
            debt["left"] = money * cap
            self.add("financing", t, money)
            self.add("debt change", t, money)
            self.add("borrowed", t, money)

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
        for offer in self.funding.get("tender offers", {}).values():
            paid = min(self.tender(t, offer), left)
            left -= paid
            self.add("paid out", t, paid)
        dividends = self.policy.get("dividends")
        if dividends and t <= self.exit and t >= self.month(dividends.get("from", "month 1")) and (self.first + t - 1) % 12 == 6 and owed == 0:
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
            paid = lambda start, end: ((u, self.came.get((name, u), 0)) for u in range(max(1, start), min(self.T, end) + 1))
            if source.get("buy back", {}).get("exercised") == "always":
                terms = source["buy back"]
                part = self.at(source["investors"], terms["investor"])
                claim = part * sum(money * price for (_, money), price in zip(paid(1, t), self.prices(t, name, terms)))
                yield terms.get("buyer", "founders"), claim, name + " buy back"
            if "redemption" in source:
                terms = source["redemption"]
                obligor = terms.get("obligor", "company")
                asked = [self.month(terms["if no public offering by"]) + 1] if "if no public offering by" in terms else []
                if "if missed" in terms and t > self.month(terms["missed by"]) and not self.known(terms["if missed"], self.month(terms["missed by"])):
                    asked += [self.month(terms["missed by"]) + 1]
                asked = min(asked, default=math.inf)
                price, claim = terms["price"], 0
                if asked <= self.exit and t == asked + (0 if obligor == "founders" else round(self.at(terms, "procedure"))) and t <= self.exit:
                    for month, money in paid(1, t):
                        claim += money * (self.at(price, "multiple", t) if "multiple" in price else 1 + self.at(price, "interest", t) * (t - month))
                yield obligor, claim, name + " redemption"
            for its, terms in source.get("performance adjustments", {}).items():
                end = int(terms["year"]) * 12 + 12 - (self.first - 1)
                claim = 0
                if "cash" in terms["else"] and t == end + round(self.at(terms, "due after")) and t <= self.exit and end <= self.T:
                    missing = 1 - max(0, self.figure(terms["metric"], end)) / self.at(terms, "at least", t)
                    most = self.at(terms["else"]["cash"], "at most", t)
                    claim = max(0, min(most, missing)) * sum(money for _, money in paid(1, end))
                yield terms.get("obligor", "founders"), claim, name + " " + its

    def prices(self, t, name, terms):
        """What is paid in month t to buy back what cost 1 in each month so far; 0 in all months but the one in which that is done."""
        closed, rate = self.found.get(name, math.inf), self.at(terms, "interest", t)
        after, free = round(self.at(terms, "after")), round(self.at(terms, "interest free"))
        most = round(self.at(terms, "within")) if "within" in terms else self.T
        last = min(most, max(after, free)) if rate else most
        by = self.month(terms["by"]) if "by" in terms else self.T + 1
        since = t - closed
        if t > self.exit or t > by or not after <= since <= last or (since != last and t != by):
            return [0] * t
        counts = closed + free if terms.get("interest runs") == "after the free months" else 0
        return [1 + rate * max(0, t - max(u, counts)) * (since > free) for u in range(1, t + 1)]

    def tender(self, t, offer):
        """What the company would spend on its own shares in a month."""
        if offer["buyer"] != "company" or t != self.month(offer["month"]) or t > self.exit:
            return 0
        price, shares = self.at(offer["price"], "fixed", t), 0
        for name, holder in self.plan["ownership"]["holders"].items():
            wish, had = offer.get("sellers", {}).get(name, "" if "sellers" in offer else "100%"), self.at(holder, "shares")
            if wish:
                offered = self.at(offer["sellers"], name, t) if "sellers" in offer else had
                offered = had * float(wish.rstrip("%")) / 100 if wish.endswith("%") else offered / price if " " in wish else offered
                shares += min(had, offered)
        shares = min(shares, self.at(offer, "shares")) if "shares" in offer else shares
        return min(price * shares, self.at(offer, "amount", t) if "amount" in offer else math.inf)

    def leave(self, t):
        """An exit, and what the owners get in a month."""
        r, terms, offshore = self.rows, self.plan.get("exit"), self.venture.get("offshore", {})
        if terms and self.exit == math.inf:
            hazard = lambda u: sum(self.at(terms, "acquisitions", v) for v in range(1, u + 1))
            offered, how = terms.get("public offering"), None
            if offered and t >= self.month(offered.get("earliest", "month 1")) and "offered" not in self.debts and (
                    self.figure(offered["of"], t) >= self.at(offered, "at least", t)):
                self.debts["offered"] = 1
                how = offered if self.at(offered, "chance", t) > 0.5 else None
            last = self.month(terms["month"]) if "month" in terms else self.T
            if how is None and (t == last or hazard(t - 1) <= math.log(2) < hazard(t) and self.figure(terms["of"], t) >= self.at(terms, "least", t)):
                how = terms
            if how:
                self.exit = t
                value = self.at(how, "multiple", t) * self.figure(how["of"], t) * (1 - self.at(how, "costs", t))
                price = max(0, value + r["cash"][t] - r["debt"][t] - r["shareholder loans"][t])
                self.add("exit price", t, price)
                if offshore.get("sale", "parent") == "operating company":
                    self.add("withheld at the end", t, self.withholding(t) * max(0, price - r["paid-in capital"][t]))
        r["proceeds"][t] = r["exit price"][t] - r["withheld at the end"][t] + r["paid out"][t] - self.withholding(t) * r["dividends"][t]

    def withholding(self, t):
        return self.at(self.venture["offshore"], "withholding", t) if "offshore" in self.venture else 0

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
        if self.asks(t, loan, debt):
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
        r["requirement net profit"][t] = r["operating profit"][t] - r["requirement income tax"][t]
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
        for name in self.milestones:
            self.reached(name)
        for name, product in self.products.items():
            self.launch[name] = max(self.month(product.get("launch", "month 1")), self.all_reached(product), self.ready(product["model"]) if "model" in product else 1)
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
            self.look(t)
            self.fund(t)
            r["gross profit"][t] = r["revenue"][t] - r["cost of revenue"][t]
            r["operating profit"][t] = r["revenue"][t] - sum(r[function][t] for function in FUNCTIONS)
            r["profit before tax"][t] = r["operating profit"][t] + r["other income"][t] - r["interest"][t]
            self.income_tax("", t, r["profit before tax"][t])
            self.income_tax("requirement ", t, r["operating profit"][t])
            if not self.committed:
                self.pay_out(t)
            self.close(t, r)
            if not self.committed:
                self.leave(t)
        names = LINES + [f"{kind} {name}" for kind, section in
                         (("revenue", self.products), ("accounts", self.segments), ("heads", self.roles)) for name in section]
        names += ["dividends"] if "dividends" in self.policy else []
        names += ["exit price", "proceeds"] if "exit" in self.plan else []
        names += ["withheld at the end"] if "exit" in self.plan and "offshore" in self.venture else []
        names += [f"money {name}" for name in self.funding.get("rounds", {})]
        names += ["founders owe"] if any(obligor != "company" for obligor, _, _ in self.claims(1)) else []
        return {name: r[name][1:] for name in names}


def settled(plan, facts, committed):
    """An engine whose guesses of when things come are what then comes; each run is right for one more of these months at least."""
    guess = {}
    while True:
        engine = Engine(plan, facts, committed, guess)
        engine.lines = engine.run()
        if engine.found == guess:
            return engine
        guess = engine.found


def told(plan, facts):
    funded, committed = settled(plan, facts, False), settled(plan, facts, True)
    lines = {name: (committed if name.startswith("requirement ") else funded).lines[name] for name in funded.lines}
    scalars = (*committed.deepest(committed.rows["requirement cumulative cash"]), *committed.deepest(committed.rows["cash"]))
    return {"lines": lines, "scalars": dict(zip(("capital requirement", "trough month", "gap", "gap month"), scalars))}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8-sig") as plan_file, open(sys.argv[2], encoding="utf-8") as facts_file:
        print(json.dumps(told(read_yaml(plan_file.read()), json.load(facts_file)), ensure_ascii=False, allow_nan=False))
