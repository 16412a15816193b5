package dev.capstan.report.internal;

import dev.capstan.answers.Kind;
import dev.capstan.answers.Measures;
import java.util.ArrayList;

/** What an account is worth and what it costs to win one. */
final class CustomerChapter {

    private CustomerChapter() {}

    static Chapter of(Page page) {
        var content = new ArrayList<Element>();
        content.add(page.figure(new Figures(page.assessment()).customerValue()));
        content.add(new MeasureTable(page, page.say("All segments together", "全部客户群"))
                .rows(
                        Measures.ACCOUNTS,
                        Measures.NEW_ACCOUNTS,
                        Measures.LOST_ACCOUNTS,
                        Measures.LTV,
                        Measures.LTV_SKOK,
                        Measures.CAC,
                        Measures.PAID_CAC,
                        Measures.LTV_CAC,
                        Measures.NET_RETENTION,
                        Measures.GROSS_RETENTION,
                        Measures.BURN_MULTIPLE,
                        Measures.BURN_MULTIPLE_USAGE)
                .element());
        for (var segment : page.assessment().segments()) {
            content.add(new MeasureTable(page, segment.segment())
                    .row(page.sentence(Measures.ACCOUNTS.label()), Kind.ACCOUNTS, segment.accounts())
                    .row(page.sentence(Measures.NEW_ACCOUNTS.label()), Kind.ACCOUNTS, segment.gained())
                    .row(page.sentence(Measures.LTV.label()), Kind.MONEY_PER_ACCOUNT, segment.lifetimeValue())
                    .row(page.sentence(Measures.LTV_SKOK.label()), Kind.MONEY_PER_ACCOUNT, segment.skok())
                    .element());
        }
        return new Chapter("customers", page.say("Unit economics", "单位经济"), content);
    }
}
