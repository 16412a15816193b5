package dev.capstan.answers;

import dev.capstan.basics.Text;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.numeric.Rational;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What notes and SAFEs that have not converted take when the company is sold.
 *
 * @param date of the cap table
 * @param currency ISO code of all money
 * @param exit the exit value
 * @param price what a common share is paid
 * @param convertibles by security
 * @param assumptions what was taken for granted where the cap table does not say
 */
public record ConvertiblesAtExit(
        LocalDate date,
        String currency,
        Rational exit,
        Rational price,
        Map<String, ClassPaid> convertibles,
        List<Text> assumptions) {

    public ConvertiblesAtExit {
        convertibles = Collections.unmodifiableMap(new LinkedHashMap<>(convertibles));
        assumptions = List.copyOf(assumptions);
    }
}
