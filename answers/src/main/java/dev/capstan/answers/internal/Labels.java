package dev.capstan.answers.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Nature;

/** Short names of labels for tables. */
final class Labels {

    private Labels() {}

    static Text of(CostFunction function) {
        return switch (function) {
            case COST_OF_REVENUE -> new Text("cost of revenue", "营业成本");
            case RESEARCH -> new Text("R&D", "研发");
            case SALES -> new Text("sales and marketing", "销售与营销");
            case GENERAL -> new Text("general", "管理");
        };
    }

    static Text of(Nature nature) {
        return switch (nature) {
            case COMPUTE -> new Text("compute", "算力");
            case DATA -> new Text("data", "数据");
            case PEOPLE -> new Text("people", "人员");
            case EQUIPMENT -> new Text("equipment", "设备");
            case MARKET -> new Text("market", "市场");
            case GENERAL -> new Text("other", "其他");
        };
    }
}
