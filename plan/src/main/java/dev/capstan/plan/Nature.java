package dev.capstan.plan;

/** What a cost buys; independent of what it is for. */
public enum Nature {
    @Described(name = "compute", en = "Compute.", zh = "算力。")
    COMPUTE,
    @Described(name = "data", en = "Data and labelling.", zh = "数据与标注。")
    DATA,
    @Described(name = "people", en = "People.", zh = "人员。")
    PEOPLE,
    @Described(name = "equipment", en = "Equipment.", zh = "设备。")
    EQUIPMENT,
    @Described(name = "market", en = "Marketing and channels.", zh = "市场与渠道。")
    MARKET,
    @Described(name = "general", en = "Everything else.", zh = "其他。")
    GENERAL
}
