package dev.capstan.simulation;

import dev.capstan.basics.Text;

/** The accounts that money moves between. An asset or an expense grows by debits, every other account by credits. */
public enum Account {
    CASH("cash", Kind.ASSET, new Text("cash", "货币资金")),
    RESTRICTED_CASH("restricted cash", Kind.ASSET, new Text("restricted cash", "受限资金")),
    RECEIVABLES("receivables", Kind.ASSET, new Text("receivables", "应收账款")),
    FIXED_ASSETS("fixed assets", Kind.ASSET, new Text("fixed assets, net", "固定资产净值")),
    PAYABLES("payables", Kind.LIABILITY, new Text("payables", "应付账款")),
    VAT("VAT", Kind.LIABILITY, new Text("VAT payable (credit if negative)", "应交增值税（负数为留抵）")),
    CONTRACT_LIABILITIES("contract liabilities", Kind.LIABILITY, new Text("contract liabilities", "合同负债")),
    INCOME_TAX_PAYABLE("income tax payable", Kind.LIABILITY, new Text("income tax payable", "应交所得税")),
    GRANTS_NOT_EARNED("grants not yet earned", Kind.LIABILITY, new Text("grants not yet earned", "递延收益")),
    DEBT("debt", Kind.LIABILITY, new Text("debt", "借款")),
    SHAREHOLDER_LOANS("shareholder loans", Kind.LIABILITY, new Text("shareholders' loans", "股东借款")),
    PAID_IN_CAPITAL("paid-in capital", Kind.EQUITY, new Text("paid-in capital", "实收资本（含资本公积）")),
    RETAINED_EARNINGS("retained earnings", Kind.EQUITY, new Text("retained earnings", "未分配利润")),
    REVENUE("revenue", Kind.INCOME, new Text("revenue", "营业收入")),
    OTHER_INCOME("other income", Kind.INCOME, new Text("other income (grants)", "其他收益（补助）")),
    COST_OF_REVENUE("cost of revenue", Kind.EXPENSE, new Text("cost of revenue", "营业成本")),
    RESEARCH("R&D", Kind.EXPENSE, new Text("R&D", "研发费用")),
    SALES("sales and marketing", Kind.EXPENSE, new Text("sales and marketing", "销售费用")),
    GENERAL("general", Kind.EXPENSE, new Text("general", "管理费用")),
    INTEREST("interest", Kind.EXPENSE, new Text("interest", "利息费用")),
    INCOME_TAX("income tax", Kind.EXPENSE, new Text("income tax", "所得税费用"));

    /** What an account is, and so on which side it grows and in which statement it stands. */
    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE;

        /** Whether debits make it grow. */
        public boolean growsByDebit() {
            return this == ASSET || this == EXPENSE;
        }

        /** Whether it stands in the balance sheet; the others are closed to retained earnings each month. */
        public boolean isBalance() {
            return this == ASSET || this == LIABILITY || this == EQUITY;
        }
    }

    private final String key;
    private final Kind kind;
    private final Text label;

    Account(String key, Kind kind, Text label) {
        this.key = key;
        this.kind = kind;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public Text label() {
        return label;
    }
}
