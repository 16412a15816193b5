package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.answers.EntryFormulas;
import dev.capstan.basics.Amount;
import dev.capstan.basics.AmountFormatException;
import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The three entry formulas; without options, their published examples. */
@Command(
        name = "formula",
        description = "The three entry formulas; without options, their published examples. 三个入门公式；不带选项时计算已出版的示例。",
        mixinStandardHelpOptions = true)
final class FormulaCommand {

    /** Reads {@code 500万}, {@code 20%} or {@code 1.2}. */
    static final class Figure implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                return Amount.parse(text).value();
            } catch (AmountFormatException wrong) {
                throw new TypeConversionException(
                        wrong.reason().en() + " / " + wrong.reason().zh());
            }
        }
    }

    private static int show(Common common, Explanation explanation) {
        common.out()
                .print(
                        common.json()
                                ? AnswerJson.of(explanation, common.language())
                                : new TreePrinter(common.language(), Integer.MAX_VALUE).print(explanation));
        return ExitCode.DONE.code();
    }

    @Command(
            name = "return",
            description = "R_CAP = T_R / (C_0 + T_C): total revenue over all outlays. 总收入除以全部投入。",
            mixinStandardHelpOptions = true)
    int returnOnCapital(
            @Mixin Common common,
            @Option(
                            names = "--initial",
                            paramLabel = "C0",
                            defaultValue = "500",
                            converter = Figure.class,
                            description = "Outlay at the start. 初始投入。")
                    double initial,
            @Option(
                            names = "--yearly-cost",
                            paramLabel = "C1",
                            defaultValue = "100",
                            converter = Figure.class,
                            description = "Outlay of each year. 每年投入。")
                    double yearlyCost,
            @Option(
                            names = "--yearly-revenue",
                            paramLabel = "R1",
                            defaultValue = "300",
                            converter = Figure.class,
                            description = "Revenue of each year. 每年收入。")
                    double yearlyRevenue,
            @Option(
                            names = "--years",
                            paramLabel = "T",
                            defaultValue = "3",
                            converter = Figure.class,
                            description = "Years. 年数。")
                    double years) {
        return show(common, EntryFormulas.returnOnCapital(initial, yearlyCost, yearlyRevenue, years));
    }

    @Command(
            name = "value",
            description = "V = N · p · P · g − C: expected value of entering a market. 进入市场的期望价值。",
            mixinStandardHelpOptions = true)
    int value(
            @Mixin Common common,
            @Option(
                            names = "--accounts",
                            paramLabel = "N",
                            defaultValue = "1",
                            converter = Figure.class,
                            description = "Accounts in the market; 1 reads as first printed. 市场客户数。")
                    double accounts,
            @Option(
                            names = "--share",
                            paramLabel = "p",
                            required = true,
                            converter = Figure.class,
                            description = "Share won. 份额。")
                    double share,
            @Option(
                            names = "--price",
                            paramLabel = "P",
                            required = true,
                            converter = Figure.class,
                            description = "Price of an account. 价格。")
                    double price,
            @Option(
                            names = "--growth",
                            paramLabel = "g",
                            defaultValue = "1",
                            converter = Figure.class,
                            description = "Growth, a factor. 增长系数。")
                    double growth,
            @Option(
                            names = "--cost",
                            paramLabel = "C",
                            required = true,
                            converter = Figure.class,
                            description = "Fine-tuning, algorithm, labelling, promotion, operations. 成本。")
                    double cost) {
        return show(common, EntryFormulas.marketValue(accounts, share, price, growth, cost));
    }

    @Command(
            name = "chain",
            description =
                    "R = C · η · α · β · γ · m: capital through allocation, insight, innovation, monetisation. 资本链式公式。",
            mixinStandardHelpOptions = true)
    int chain(
            @Mixin Common common,
            @Option(
                            names = "--capital",
                            paramLabel = "C",
                            defaultValue = "10000000",
                            converter = Figure.class,
                            description = "Capital. 资本。")
                    double capital,
            @Option(
                            names = "--allocation",
                            paramLabel = "η",
                            defaultValue = "0.8",
                            converter = Figure.class,
                            description = "Efficiency of allocation. 配置效率。")
                    double allocation,
            @Option(
                            names = "--insight",
                            paramLabel = "α",
                            defaultValue = "0.9",
                            converter = Figure.class,
                            description = "Accuracy of market insight. 市场洞察准确度。")
                    double insight,
            @Option(
                            names = "--innovation",
                            paramLabel = "β",
                            defaultValue = "0.7",
                            converter = Figure.class,
                            description = "Speed of innovation. 创新速度。")
                    double innovation,
            @Option(
                            names = "--monetisation",
                            paramLabel = "γ",
                            defaultValue = "0.8",
                            converter = Figure.class,
                            description = "Ability to monetise. 变现能力。")
                    double monetisation,
            @Option(
                            names = "--addressable",
                            paramLabel = "m",
                            defaultValue = "1",
                            converter = Figure.class,
                            description = "Addressable contribution per unit of capital. 单位资本可及贡献。")
                    double addressable) {
        return show(common, EntryFormulas.chain(capital, allocation, insight, innovation, monetisation, addressable));
    }
}
