package dev.capstan.plan;

/** What a cost is for. Gross margin, acquisition cost and tax deductions read only this. */
public enum CostFunction {
    @Described(name = "cost of revenue", en = "Making and delivering what is sold.", zh = "营业成本：生产与交付所售之物。")
    COST_OF_REVENUE,
    @Described(name = "R&D", en = "Research and development.", zh = "研发费用。")
    RESEARCH,
    @Described(name = "sales and marketing", en = "Winning accounts.", zh = "销售与营销费用。")
    SALES,
    @Described(name = "general", en = "Running the company.", zh = "管理费用。")
    GENERAL
}
