package dev.capstan.basics;

import static dev.capstan.basics.Language.CHINESE;
import static dev.capstan.basics.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final Attributes ATTRIBUTES =
            Attributes.of("name", "price", "unit", new Text("a month", "每月"), "code", "USD", "tricky", "{name} $1 \\");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        template           | filled
        {name} costs       | price costs
        costs {unit}       | costs a month
        {name} {name}      | price price
        {unknown} {name}   | {unknown} price
        {{code}: 7.1}      | {USD: 7.1}
        {tricky}           | {name} $1 \\
        an open { brace    | an open { brace
        {name              | {name
        """)
    void fillsATemplateFromItsAttributes(String template, String filled) {
        assertThat(Text.same(template).in(ENGLISH, ATTRIBUTES)).isEqualTo(filled);
    }

    @Test
    void fillsEachLanguageWithItsOwn() {
        var text = new Text("{name} {unit}", "{unit} {name}").filled(ATTRIBUTES);

        assertThat(text.in(ENGLISH)).isEqualTo("price a month");
        assertThat(text.in(CHINESE)).isEqualTo("每月 price");
    }

    @Test
    void showsWhatAUserWroteOnOneLineAndNotForEver() {
        assertThat(Text.shown("a\nb\t\u001b[31mc\u202e\u2028\uD800d")).isEqualTo("a b  [31mc   d");
        assertThat(Text.shown("医".repeat(200))).isEqualTo("医".repeat(200));
        assertThat(Text.shown("医".repeat(201))).isEqualTo("医".repeat(199) + "…");
        assertThat(Text.shown("😀".repeat(1_000))).isEqualTo("😀".repeat(199) + "…");
    }

    @Test
    void namesAndValuesComeInPairs() {
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of("name"));
    }
}
