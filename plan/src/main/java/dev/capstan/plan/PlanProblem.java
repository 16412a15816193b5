package dev.capstan.plan;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Severity;
import dev.capstan.basics.Text;

/** The mistakes that a plan can have. The error gallery shows one minimal plan for each. */
public enum PlanProblem implements ProblemCode {
    UNREADABLE(
            "PLAN-001",
            "the file cannot be read: {reason}",
            "无法读取文件：{reason}",
            "Give its path, such as examples/medical-llm/plan.yaml for a plan; capstan new plan.yaml makes one.",
            "请给出文件路径（计划如 examples/medical-llm/plan.yaml）；capstan new plan.yaml 可新建计划。"),
    TOO_LARGE(
            "PLAN-002",
            "the file is larger than {limit}",
            "文件超过 {limit}",
            "A file describes one venture or one cap table; long series belong in steps and growth.",
            "一份文件只描述一家企业或一份股权结构表；长序列请用 steps 与 growth 表达。"),
    EMPTY(
            "PLAN-003",
            "the file is empty",
            "文件是空的",
            "Start from a commented plan with: capstan new plan.yaml",
            "可用 capstan new plan.yaml 生成带注释的计划。"),
    NOT_TEXT(
            "PLAN-004",
            "the file is not UTF-8 text",
            "文件不是 UTF-8 文本",
            "Save it as UTF-8; a spreadsheet or a PDF is no plan.",
            "请另存为 UTF-8 文本；电子表格或 PDF 不是计划文件。"),
    SYNTAX(
            "PLAN-005",
            "YAML: {reason}",
            "YAML 语法：{reason}",
            "Mend this first; the rest of the file is read after that.",
            "请先改正此处，其余内容随后才能检查。"),
    TOO_DEEP(
            "PLAN-006",
            "nested deeper than {limit} levels",
            "嵌套超过 {limit} 层",
            "A plan needs no more than seven levels.",
            "计划不需要超过七层。"),
    TOO_MANY_NODES(
            "PLAN-007",
            "more than {limit} values with aliases written out, or an alias within itself",
            "别名展开后超过 {limit} 个值，或别名包含自身",
            "A plan is smaller; write the values out instead of using aliases.",
            "计划不会这么大；请直接写出数值，不用别名。"),
    SEVERAL_DOCUMENTS(
            "PLAN-008",
            "a second document begins here",
            "此处开始了第二个文档",
            "Keep one plan in a file; remove the line \"---\".",
            "一个文件只写一份计划；请删除“---”行。"),
    VERSION(
            "PLAN-009",
            "this Capstan reads plans of version 1, and this one says {version}",
            "本版 Capstan 读取版本 1 的计划，而此处为 {version}",
            "Write \"capstan: 1\" at the top, or use a newer Capstan.",
            "请在文件开头写“capstan: 1”，或使用更新的 Capstan。"),
    WRONG_SHAPE(
            "PLAN-010",
            "expected {expected}, found {found}",
            "此处应为{expected}，实际是{found}",
            "For example: {example}",
            "例如：{example}"),
    DUPLICATE_KEY(
            "PLAN-011",
            "\"{name}\" stands twice; the first is at line {line}",
            "“{name}”出现两次，第一次在第 {line} 行",
            "Remove or rename one.",
            "请删除或改名其中之一。"),
    UNKNOWN_KEY(
            "PLAN-012",
            "unknown key \"{name}\" in {where}",
            "未知的键“{name}”",
            "{suggestion}Known keys: {known}.",
            "{suggestion}可用的键：{known}。"),
    MISSING_KEY(
            "PLAN-013",
            "{where} lacks \"{name}\"",
            "缺少键“{name}”",
            "{meaning} For example: {name}: {example}",
            "{meaning}例如：{name}: {example}"),
    BAD_NAME(
            "PLAN-014",
            "\"{name}\" cannot be a name",
            "“{name}”不能作为名称",
            "Names have letters of any script, digits, spaces, - _ & and +, up to 60 characters, and no dots.",
            "名称可用任何文字的字母、数字、空格与 - _ & +，至多 60 个字符，不含点号。"),
    NO_VALUE(
            "PLAN-015",
            "\"{name}\" has no value",
            "“{name}”没有值",
            "Give one, for example: {name}: {example}, or remove the key if it is not needed.",
            "请填写，例如：{name}: {example}；若不需要，请删除该键。"),
    NOT_AN_AMOUNT(
            "PLAN-016",
            "{reason}",
            "{reason}",
            "Write a number with its unit, for example: {example}",
            "请写带单位的数，例如：{example}"),
    WRONG_UNIT(
            "PLAN-017",
            "\"{value}\" {fault}",
            "“{value}”{fault}",
            "Expected {units}; for example: {example}",
            "应为 {units}；例如：{example}"),
    WRONG_CURRENCY(
            "PLAN-018",
            "\"{value}\" is in {currency}, and the venture in {venture}",
            "“{value}”以 {currency} 计，而企业以 {venture} 计",
            "Write it in {venture}, or give the rate: venture: exchange rates: {{currency}: …}",
            "请换算为 {venture}，或给出汇率：venture: exchange rates: {{currency}: …}"),
    OUT_OF_RANGE(
            "PLAN-019", "\"{value}\" is out of range", "“{value}”超出范围", "It must be {range}.{hint}", "应{range}。{hint}"),
    NOT_WHOLE("PLAN-020", "\"{value}\" {fault}", "“{value}”{fault}", "For example: {example}", "例如：{example}"),
    NOT_CERTAIN(
            "PLAN-021",
            "\"{name}\" shapes the plan and is one certain number, found {found}",
            "“{name}”决定计划的结构，须是一个确定的数，实际是{found}",
            "Write the number alone, for example: {name}: {example}",
            "请只写这个数，例如：{name}: {example}"),
    NOT_A_MONTH("PLAN-022", "\"{value}\" is not a month", "“{value}”不是月份", "Write {expected}.", "请写{expected}。"),
    NOT_A_CHOICE(
            "PLAN-023",
            "\"{value}\" is not one of the choices for \"{name}\"",
            "“{value}”不是“{name}”的可选值",
            "{suggestion}Choices: {known}.",
            "{suggestion}可选：{known}。"),
    UNKNOWN_REFERENCE(
            "PLAN-024",
            "there is no \"{value}\" in {section}",
            "{section} 中没有“{value}”",
            "{suggestion}{section} has: {known}.",
            "{suggestion}{section} 中有：{known}。"),
    CIRCULAR(
            "PLAN-025",
            "they wait for each other: {cycle}",
            "互相等待：{cycle}",
            "Remove one \"after\" or \"waits for\".",
            "请删除其中一个 after 或 waits for。"),
    NOT_ONE_OF(
            "PLAN-026",
            "\"{name}\" needs exactly one of its forms, found {found}",
            "“{name}”必须且只能写一种形式，实际：{found}",
            "Choose one of: {known}.",
            "请选择其一：{known}。"),
    STEP_ORDER(
            "PLAN-027",
            "the step at {month} does not come after the one before it",
            "{month} 的 step 不晚于前一个",
            "Write steps in the order of time, the first after month 1.",
            "steps 请按时间顺序写，第一个晚于第 1 个月。"),
    BEFORE_START(
            "PLAN-028",
            "{month} lies before the venture starts",
            "{month} 早于企业开始",
            "The first month is {start}.",
            "首月为 {start}。"),
    NO_PRICE(
            "PLAN-029",
            "the product \"{name}\" earns nothing: neither price nor licence",
            "产品“{name}”没有收入：既无 price 也无 licence",
            "Give a price, for example: price: 40 CNY / 1M tokens",
            "请给出价格，例如：price: 40 CNY / 1M tokens"),
    ADVANCE_NEEDS_SUBSCRIPTION(
            "PLAN-030",
            "a price by use cannot be billed annually in advance",
            "按用量计价不能按年预付",
            "Use billing: monthly or in arrears, or a price by account or seat.",
            "请用 billing: monthly 或 in arrears，或改为按客户、席位计价。"),
    PRICE_NEEDS_USAGE(
            "PLAN-031",
            "a price by use needs \"usage\"",
            "按用量计价需要“usage”",
            "For example: usage: 9,000 requests / account / month",
            "例如：usage: 9,000 requests / account / month"),
    USAGE_NEEDS_REQUEST(
            "PLAN-032",
            "to turn requests into tokens the product needs \"request\"",
            "请求与词元换算需要“request”",
            "For example: request: {prompt: 1500 tokens, answer: 400 tokens}",
            "例如：request: {prompt: 1500 tokens, answer: 400 tokens}"),
    MODEL_WITHOUT_SERVING(
            "PLAN-033",
            Severity.WARNING,
            "the model \"{value}\" has no serving, so this use costs nothing",
            "模型“{value}”没有 serving，因此这部分用量不产生成本",
            "Add serving: {self-hosted: …} or serving: {api: …} to the model.",
            "请在模型中加入 serving: {self-hosted: …} 或 serving: {api: …}。"),
    GROWTH_AT_LEAST_DISCOUNT(
            "PLAN-034",
            "terminal growth {growth} is not below the discount rate {rate}",
            "永续增长 {growth} 不低于折现率 {rate}",
            "A terminal value exists only where growth is below the discount rate.",
            "只有增长低于折现率时终值才存在。"),
    HIGH_DISCOUNT(
            "PLAN-035",
            Severity.WARNING,
            "a discount rate of {rate} may count the risk of failure twice",
            "{rate} 的折现率可能重复计入失败风险",
            "Failure is simulated; discount for time and market risk only, usually 10% to 25% a year.",
            "失败已在模拟中体现；折现只考虑时间与市场风险，通常每年 10%–25%。"),
    INTEREST_ONLY_TOO_LONG(
            "PLAN-036",
            "its interest-only months leave none to repay the loan in",
            "只付息期不短于贷款期限",
            "Keep \"interest only\" below \"term\".",
            "interest only 应小于 term。"),
    NEVER_SOLD_TO(
            "PLAN-037",
            Severity.WARNING,
            "no product is sold to the segment \"{name}\"",
            "没有产品卖给客户群“{name}”",
            "Name it in a product's segments, or remove it.",
            "请在某个产品的 segments 中写上它，或删除它。"),
    UNKNOWN_CURRENCY(
            "PLAN-038",
            "\"{value}\" is no currency",
            "“{value}”不是货币代码",
            "Use an ISO code, such as CNY for RMB, USD or EUR.",
            "请用 ISO 代码，如 CNY（人民币）、USD、EUR。"),
    AFTER_HORIZON(
            "PLAN-039",
            Severity.WARNING,
            "{month} lies after the horizon, so this has no effect",
            "{month} 在计划期之后，因此不起作用",
            "The last month is {end}; lengthen venture.horizon or move it.",
            "最后一个月为 {end}；请延长 venture.horizon 或提前。"),
    USAGE_NEEDS_MODEL(
            "PLAN-040",
            Severity.WARNING,
            "the product has usage but names no model, so its use costs nothing",
            "产品有用量但未指定 model，因此用量不产生成本",
            "Name the model that serves it.",
            "请写明为其服务的 model。"),
    NOT_ACCOUNTED(
            "PLAN-041",
            "the product \"{name}\" is sold to \"{segment}\", which has neither adoption nor initial accounts",
            "产品“{name}”卖给“{segment}”，但后者既无 adoption 也无 initial accounts",
            "Say how its accounts come, for example: adoption: {new accounts: 2 accounts/month}",
            "请说明客户如何到来，例如：adoption: {new accounts: 2 accounts/month}"),
    TOO_MANY_ITEMS(
            "PLAN-042",
            "{section} has more than {limit} entries",
            "{section} 超过 {limit} 项",
            "Put alike ones together.",
            "请合并相近的条目。"),
    GROWS_OUT_OF_RANGE(
            "PLAN-043",
            "its growth carries it out of range in {month}",
            "按其 growth，到 {month} 会超出范围",
            "It must be {range}, up to the horizon: let it grow less, or write steps.",
            "在整个计划期内应{range}：请减小 growth，或改用 steps。"),
    ENDS_BEFORE_START(
            "PLAN-044",
            "the last month {end} lies before the first, {start}",
            "最后一个月 {end} 早于首月 {start}",
            "Exchange them, or remove \"end\".",
            "请对调，或删除 end。"),
    BAD_DISTRIBUTION(
            "PLAN-045",
            "{reason}",
            "{reason}",
            "A range gives the 5% and 95% points: 8 to 20 accounts. Forms: normal, lognormal, uniform, triangular,"
                    + " pert, beta, bernoulli, poisson, discrete.",
            "区间给出 5% 与 95% 分位点：8 to 20"
                    + " accounts。可用形式：normal、lognormal、uniform、triangular、pert、beta、bernoulli、poisson、discrete。"),
    CHANCE_OR_HAZARD(
            "PLAN-046",
            "an event needs either a chance or a hazard",
            "事件须有 chance 或 hazard 之一",
            "A chance is for all its months together (chance: 30%), a hazard for a year (hazard: 10%/year).",
            "chance 指所定期间内的总概率（chance: 30%），hazard 指每年的强度（hazard: 10%/year）。"),
    PLUS_IN_ANOTHER_UNIT(
            "PLAN-047",
            "{value} cannot be added to a number in {unit}",
            "{value} 不能与单位为 {unit} 的数相加",
            "Write \"plus\" in the unit of the number that it changes.",
            "plus 的单位应与所改变的数相同。"),
    BOUND_IN_ANOTHER_UNIT(
            "PLAN-048",
            "{value} is no bound for a figure in {unit}",
            "{value} 不能作为单位为 {unit} 的指标的界限",
            "Write it in {unit}.",
            "请以 {unit} 为单位书写。"),
    NOT_A_REVENUE_BASE(
            "PLAN-049",
            "a multiple of this figure is no price of a venture",
            "该指标的倍数不能作为企业估值",
            "Use arr, usage run-rate, arr plus usage or revenue 12m.",
            "请用 arr、usage run-rate、arr plus usage 或 revenue 12m。"),
    WAITS_FOR_METRIC(
            "PLAN-050",
            "a training or an approval cannot wait for the metric \"{name}\"",
            "训练或审批不能等待指标类里程碑“{name}”",
            "It may wait for dates, models and approvals; a product, a role or a round may wait for a metric.",
            "只能等待日期、模型与审批；产品、岗位与融资轮次可以等待指标。"),
    LEADS_NOWHERE(
            "PLAN-051",
            "\"{name}\" leads nowhere: \"{at}\" is one value",
            "“{name}”无法定位：“{at}”是单个值",
            "Write the key of a value or of a section, as messages and \"capstan check\" show them.",
            "请写某个值或小节的键，写法与提示信息中一致。"),
    ABOVE_OR_BELOW(
            "PLAN-052",
            "an expectation needs \"above\" or \"below\"",
            "要求须有 above 或 below",
            "For example: {measure: gross_margin, year: 2029, above: 60%, with: 80%}",
            "例如：{measure: gross_margin, year: 2029, above: 60%, with: 80%}"),
    ANOTHER_CURRENCY(
            "PLAN-053",
            "a scenario keeps the currency of the venture, {currency}",
            "情景须沿用企业的货币 {currency}",
            "Its figures stand beside those of the plan. A scenario may write other exchange rates.",
            "情景的数字要与计划本身并列比较；可以改写汇率。"),
    NOT_A_PAIR(
            "PLAN-055",
            "a correlation is between two different numbers, found {count}",
            "相关性须在两个不同的数之间，实际为 {count} 个",
            "For example: between: [segments.hospitals.churn, products.assistant.price]",
            "例如：between: [segments.hospitals.churn, products.assistant.price]"),
    CORRELATES_CERTAIN(
            "PLAN-056",
            Severity.WARNING,
            "\"{name}\" is certain, so this correlation has no effect",
            "“{name}”是确定的数，因此该相关性不起作用",
            "Write it as a range, such as 8% to 20%/year, or remove the correlation.",
            "请将其写为区间，例如 8% to 20%/year，或删除该相关性。"),
    CORRELATED_TWICE(
            "PLAN-057",
            "\"{other}\" already correlates the same two numbers",
            "“{other}”已写过这两个数的相关性",
            "Remove one.",
            "请删除其一。"),
    IMPOSSIBLE_CORRELATIONS(
            "PLAN-058",
            "no numbers can have these correlations together: their matrix is not positive semi-definite",
            "不可能同时有这些相关性：其矩阵不是半正定的",
            "The nearest ones that are possible: {nearest}. A pair not named counts as 0; name it if it is not.",
            "与之最接近的可行取值：{nearest}。未写出的两数按 0 计；若并非如此，请写出。"),
    CORRELATES_STEADY(
            "PLAN-059",
            Severity.WARNING,
            "\"{name}\" does not move from month to month, so this correlation of movements has no effect",
            "“{name}”不逐月波动，因此该波动相关性不起作用",
            "Give it a volatility, such as {value: 12 CNY / GPU-hour, volatility: 20%/year}, or remove the"
                    + " correlation.",
            "请为其写明 volatility，例如 {value: 12 CNY / GPU-hour, volatility: 20%/year}，或删除该相关性。"),
    DELAYS_METRIC(
            "PLAN-060",
            "an event cannot delay the metric \"{name}\"",
            "事件不能推迟指标类里程碑“{name}”",
            "It is reached when its figure is; let the event change a number that makes the figure, by \"effects\".",
            "指标达到时它即达成；请用 effects 改变决定该指标的数。"),
    GENERATIONS_WITHOUT_TRAINING(
            "PLAN-061",
            "the model \"{name}\" has generations and no training that they could repeat",
            "模型“{name}”写了 generations，却没有可供重复的 training",
            "For example: training: {tokens: 20B, hardware: H800}; a model that is bought has none.",
            "例如：training: {tokens: 20B, hardware: H800}；购买的模型没有代际。"),
    PARTS_OVER_WHOLE(
            "PLAN-070",
            "the parts of \"{name}\" sum to {sum}",
            "“{name}”各部分合计 {sum}",
            "They may sum to 100 % at most.",
            "合计不得超过 100 %。"),
    PARTS_OF_SEVERAL(
            "PLAN-071",
            "a round that sells {sold} says which part of the amount each takes; these sum to {sum}",
            "本轮出售 {sold}，须写明各占金额的比例；现合计 {sum}",
            "Write a part for each, 100 % together, for example: parts: {example}",
            "请为每种写出比例，合计 100 %，例如：parts: {example}"),
    SELLS_NOTHING(
            "PLAN-072",
            "this round sells nothing",
            "本轮未出售任何证券",
            "Name an instrument, for example: sells: {preferred: {preference: 1}}. Known: preferred, common, safe,"
                    + " note.",
            "请写出所售证券，例如：sells: {preferred: {preference: 1}}。可用：preferred、common、safe、note。"),
    CAP_WITHOUT_PARTICIPATION(
            "PLAN-073",
            "a cap of participation, and these shares do not participate",
            "设有参与上限，但该优先股并不参与分配",
            "Write \"participation: full\", or remove the cap.",
            "请写 participation: full，或删除上限。"),
    SAFE_OR_NOTE(
            "PLAN-074",
            "\"{name}\" is either a SAFE or a note",
            "“{name}”须为 SAFE 或可转债之一",
            "Write one of safe: {cap: 30M CNY} and note: {term: 24 months}.",
            "请写 safe: {cap: 30M CNY} 或 note: {term: 24 months} 之一。"),
    HOLDS_NOTHING(
            "PLAN-075",
            "\"{name}\" holds nothing",
            "“{name}”未持有任何证券",
            "Give shares, preferred shares or options, or remove the name.",
            "请给出 shares、preferred 或 options，或删除该名称。"),
    NOBODY_HOLDS(
            "PLAN-076",
            "nobody holds a share of the company",
            "没有任何人持有公司股份",
            "Give the founders' shares, for example: holders: {Lin: {shares: 6M}}",
            "请给出创始人股数，例如：holders: {Lin: {shares: 6M}}"),
    ISSUED_LATER(
            "PLAN-077",
            "{month} is after the start of the plan, {start}: what is sold then belongs into a round",
            "{month} 晚于计划开始（{start}）：届时出售的证券应写入轮次",
            "Write the month in which it was issued, or move it to funding.rounds.",
            "请写实际发行月份，或移至 funding.rounds。"),
    TRANCHES_NOT_WHOLE(
            "PLAN-080",
            "the shares of the tranches sum to {sum}",
            "各期 share 合计 {sum}",
            "They are parts of one amount and sum to 100 %.",
            "各期是同一金额的组成部分，合计须为 100 %。"),
    REDEMPTION_WITHOUT_DATE(
            "PLAN-081",
            "nothing says when the investors may ask for redemption",
            "未写明何时可要求回购",
            "Write \"if no public offering by: 2030-12\", or \"if missed\" with a milestone and \"missed by\" with a"
                    + " month.",
            "请写 if no public offering by: 2030-12，或同时写 if missed（里程碑）与 missed by（月份）。"),
    CROWDFUNDING_LIMIT(
            "PLAN-082",
            "{sum} within twelve months, and \"{regime}\" allows {limit}",
            "十二个月内合计 {sum}，而“{regime}”的上限为 {limit}",
            "Raise less by it, or later.",
            "请减少金额，或推迟。"),
    CROWDFUNDING_CURRENCY(
            "PLAN-083",
            "the limit of \"{regime}\" is in {currency}, and the venture in {venture}",
            "“{regime}”的上限以 {currency} 计，而企业以 {venture} 计",
            "Give the rate: venture: exchange rates: {{currency}: …}",
            "请给出汇率：venture: exchange rates: {{currency}: …}"),
    NOT_AN_OFFERING_BASE(
            "PLAN-084",
            "the price of an offering is a multiple of revenue or profit, not of this figure",
            "上市定价须为收入或利润的倍数，而非该指标",
            "Use arr, usage run-rate, arr plus usage, revenue 12m or profit 12m.",
            "请用 arr、usage run-rate、arr plus usage、revenue 12m 或 profit 12m。"),
    TICKET_THE_WRONG_WAY(
            "PLAN-085",
            "the ticket begins at {from} and ends at {to}",
            "单笔投资额的下限 {from} 高于上限 {to}",
            "Exchange them.",
            "请对调。"),
    PARTNERS_NOT_WHOLE(
            "PLAN-086",
            "the shares of the partners of \"{name}\" sum to {sum}",
            "“{name}”各合伙人的份额合计 {sum}",
            "They sum to 100 %.",
            "合计须为 100 %。"),
    NO_GENERAL_PARTNER(
            "PLAN-087",
            "\"{name}\" has no general partner",
            "“{name}”没有普通合伙人",
            "At least one partner has \"general: yes\".",
            "至少一名合伙人须注明 general: yes。"),
    PARTNER_OF_ITSELF(
            "PLAN-088",
            "\"{name}\" is a partner of itself: {way}",
            "“{name}”是自身的合伙人：{way}",
            "Name the persons behind it.",
            "请写明其背后的自然人。"),
    NO_TIME_TO_BUY(
            "PLAN-089",
            "no month is left in which the shares of \"{name}\" may be bought",
            "没有可受让“{name}”股份的月份",
            "Write \"within: 60 months\" or \"by: 2031-12\"; \"within\" is not below \"after\".",
            "请写 within: 60 months 或 by: 2031-12；within 不得小于 after。"),
    CANNOT_DECIDE(
            "PLAN-090",
            "nothing tells when the buy-back pays: {why}",
            "无法判断回购何时划算：{why}",
            "Write \"exercised: always\" or \"exercised: never\".",
            "请写 exercised: always 或 exercised: never。"),
    BOUGHT_AND_REDEEMED(
            "PLAN-091",
            "the company would pay for the shares of \"{name}\" twice: by the buy-back and by the redemption of the"
                    + " round",
            "公司会就“{name}”的股份付款两次：让利回购与本轮回购权",
            "Let founders or a shareholder buy them, or sell them in a round of their own.",
            "请由创始人或其他股东受让，或将其单列为一轮。"),
    COMPANY_CANNOT_OFFER(
            "PLAN-092",
            "the company cannot make this offer: {why}",
            "公司无法作出此要约：{why}",
            "Write \"price: {fixed: 12 CNY}\" and sellers who sell their shares nowhere else, or let an investor buy.",
            "请写 price: {fixed: 12 CNY}，并列出不在别处出售股份的转让方；或由投资人收购。"),
    CLIFF_AFTER_THE_TERM(
            "PLAN-093",
            "nothing vests for {cliff}, and all has vested after {term}",
            "悬崖期 {cliff} 长于归属期 {term}",
            "Write a shorter cliff or a longer term.",
            "请缩短 cliff 或延长 term。"),
    NO_POOL_TO_GRANT(
            "PLAN-094",
            "options are to be granted from a pool, and there never is one",
            "计划授予期权，但始终没有期权池",
            "Give ownership: pool, or the pool of a round, for example: pool: {target: 10%}",
            "请写 ownership 的 pool，或某轮的 pool，例如：pool: {target: 10%}"),
    SECONDARY_WITHOUT_PRICE(
            "PLAN-095",
            "the round sells no shares, so nothing gives the price of those that holders sell",
            "本轮不出售股份，老股转让没有价格依据",
            "Move \"secondary\" to a round that sells preferred or common shares.",
            "请将 secondary 移至出售优先股或普通股的轮次。");

    private final Definition definition;

    PlanProblem(String id, String en, String zh, String adviceEn, String adviceZh) {
        this(id, Severity.ERROR, en, zh, adviceEn, adviceZh);
    }

    PlanProblem(String id, Severity severity, String en, String zh, String adviceEn, String adviceZh) {
        this.definition = new Definition(id, severity, new Text(en, zh), new Text(adviceEn, adviceZh));
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
