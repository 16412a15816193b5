package dev.capstan.report;

import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.basics.Amount;
import dev.capstan.plan.Agreement;
import dev.capstan.report.internal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is agreed in a round beside price and money, in lines that page and terminal share. */
public record AgreedTerms(Format format) {

    /** Those of a round; empty where nothing is agreed. */
    public List<String> of(RoundResult round) {
        var lines = new ArrayList<String>();
        if (round.buyBack() != null) {
            lines.add(Words.sentence(round.buyBack(), format.language()));
        }
        if (round.agreement() != null) {
            lines.addAll(of(round.agreement()));
        }
        return lines;
    }

    private List<String> of(Agreement agreement) {
        var lines = new ArrayList<String>();
        if (agreement.board() != null) {
            lines.add(board(agreement.board()));
        }
        add(lines, "Protective provisions", "保护性条款", joined(agreement.protectiveProvisions()));
        add(lines, "Use of the money", "资金用途", uses(agreement.uses()));
        add(lines, "Milestones", "里程碑", joined(agreement.milestones()));
        add(lines, "Drag along", "领售权", agreement.dragAlong());
        add(lines, "Tag along", "跟售权", agreement.tagAlong());
        add(lines, "Information rights", "信息权", agreement.informationRights());
        add(lines, "Reporting", "报告义务", agreement.reporting());
        var exitBy = agreement.exitBy();
        add(lines, "Exit by", "退出期限", exitBy == null ? null : exitBy.toString());
        var local = agreement.localReinvestment();
        add(lines, "Local reinvestment", "返投要求", local == null ? null : local(local));
        return lines;
    }

    private String board(Agreement.Board board) {
        return say(
                "Board: " + seats(board.founders()) + " named by founders, " + seats(board.investors())
                        + " by investors, " + seats(board.independent()) + " independent",
                "董事会：创始人 " + seats(board.founders()) + " 席，投资人 " + seats(board.investors()) + " 席，独立 "
                        + seats(board.independent()) + " 席");
    }

    private static String seats(Amount seats) {
        return String.valueOf((int) seats.value());
    }

    private String local(Agreement.LocalReinvestment local) {
        var whose = local.investor() == null ? say("the round", "本轮") : local.investor();
        return say(
                local.multiple() + " times the money of " + whose + " in " + local.place() + " by " + local.by(),
                local.by() + " 前在" + local.place() + "投入" + whose + "出资额的 " + local.multiple() + " 倍");
    }

    private String uses(Map<String, Amount> uses) {
        return joined(uses.entrySet().stream()
                .map(use -> use.getKey() + " " + format.percent(use.getValue().value()))
                .toList());
    }

    private String joined(List<String> texts) {
        return String.join(say(", ", "、"), texts);
    }

    private void add(List<String> lines, String en, String zh, @Nullable String what) {
        if (what != null && !what.isEmpty()) {
            lines.add(say(en + ": ", zh + "：") + what);
        }
    }

    private String say(String en, String zh) {
        return format.isChinese() ? zh : en;
    }
}
