package dev.capstan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Names with amounts, as {@code NAME=AMOUNT}; unlike in a map of options, a name given twice is seen. */
record NamedAmounts(List<NamedAmount> all) {

    /** One of them; the amount as it was written. */
    record NamedAmount(String name, String amount) {

        static final class Reader implements ITypeConverter<NamedAmount> {

            @Override
            public NamedAmount convert(String written) {
                int equals = written.indexOf('=');
                if (equals < 1 || equals == written.length() - 1) {
                    throw new TypeConversionException("NAME=AMOUNT is needed and not \"" + written + "\"");
                }
                return new NamedAmount(written.substring(0, equals), written.substring(equals + 1));
            }
        }
    }

    NamedAmounts {
        all = List.copyOf(all);
    }

    /** By name, in the order given; the same name for a second time is refused, since one of the two would be lost. */
    Map<String, String> byName(String option, CommandLine command) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (var each : all) {
            if (amounts.put(each.name(), each.amount()) != null) {
                throw new ParameterException(
                        command, option + " names " + each.name() + " twice: give one amount. 名称重复，请合并为一个金额。");
            }
        }
        return amounts;
    }
}
