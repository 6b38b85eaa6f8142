package org.preceptor.testkit.laws;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.preceptor.Label;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.RuleCard;

/** Whether a rule can be read by English and by Chinese readers. */
final class Speech {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    private static final Pattern WORD = Pattern.compile("\\p{IsAlphabetic}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Speech() {}

    static void bilingual(RuleCard card) {
        for (Label label : List.of(card.sentence(), card.message())) {
            String chinese = PLACEHOLDER.matcher(label.chinese()).replaceAll("");
            String english = PLACEHOLDER.matcher(label.english()).replaceAll("");
            Must.hold(
                    !WORD.matcher(chinese).find() || HAN.matcher(chinese).find(),
                    () -> card.id() + " has no Chinese text: " + label.chinese());
            Must.hold(
                    !HAN.matcher(english).find(),
                    () -> card.id() + " has Chinese in its English text: " + label.english());
        }
    }

    static void readsWhole(Finding finding) {
        for (String name : finding.rule().arguments()) {
            Must.hold(finding.evidence().containsKey(name), () -> "the message needs \"" + name + "\": " + finding);
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Must.hold(
                    !Messages.in(locale).render(finding).isBlank(),
                    () -> "nothing to read in " + locale + ": " + finding);
        }
    }
}
