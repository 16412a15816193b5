package dev.capstan.report.internal;

import dev.capstan.answers.Assessment.TokenEconomics;
import dev.capstan.answers.Kind;
import java.util.ArrayList;
import java.util.Arrays;

/** What a million tokens earns and costs, for each product. */
final class TokenChapter {

    private TokenChapter() {}

    static Chapter of(Page page) {
        var content = new ArrayList<Element>();
        content.add(Paper.paragraph(
                page.assessment().tokens().isEmpty()
                        ? page.say("No product of this plan is measured in tokens.", "本计划没有按词元计量的产品。")
                        : page.say(
                                "Price is all revenue from use and subscriptions over the tokens sold. The break-even"
                                    + " price covers serving, support and channel; the break-even utilisation is the"
                                    + " load at which the price of the year would just cover them.",
                                "价格为用量与订阅收入除以售出词元数。盈亏平衡价格覆盖推理、支持与渠道成本；盈亏平衡利用率是当年价格恰好" + "覆盖上述成本时的负载。")));
        for (var tokens : page.assessment().tokens()) {
            content.add(page.figure(new Figures(page.assessment()).tokens(tokens)));
            content.add(table(page, tokens));
        }
        return new Chapter("tokens", page.say("Token economics", "词元经济"), content);
    }

    private static Element table(Page page, TokenEconomics tokens) {
        var money = Kind.MONEY_PER_MILLION_TOKENS;
        var table = new MeasureTable(page, title(page, tokens))
                .row(page.say("Tokens sold", "售出词元"), Kind.TOKENS, tokens.tokens())
                .row(page.say("Price", "价格"), money, tokens.price())
                .row(page.say("Serving cost", "推理成本"), money, tokens.cost())
                .row(page.say("Break-even price", "盈亏平衡价格"), money, tokens.breakEvenPrice());
        if (!tokens.hosted()) {
            return table.element();
        }
        return table.row(page.say("Utilisation", "利用率"), Kind.SHARE, tokens.utilisation())
                .row(page.say("Break-even utilisation", "盈亏平衡利用率"), Kind.SHARE, tokens.breakEvenUtilisation())
                .element()
                .add(noLoadWouldDo(page, tokens));
    }

    private static String title(Page page, TokenEconomics tokens) {
        return tokens.model().isEmpty()
                ? tokens.product()
                : page.say(
                        tokens.product() + ", served by " + tokens.model(),
                        tokens.product() + "（模型：" + tokens.model() + "）");
    }

    private static Element noLoadWouldDo(Page page, TokenEconomics tokens) {
        boolean any = Arrays.stream(tokens.breakEvenUtilisation()).anyMatch(value -> value > 1);
        return any
                ? Paper.note(page.say(
                        "A break-even utilisation above 100% means that no load would do at this price.",
                        "盈亏平衡利用率高于 100% 表示在该价格下任何负载都不足以覆盖成本。"))
                : new Element("span");
    }
}
