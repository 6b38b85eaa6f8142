package org.preceptor.json;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

/** English that was left inside a Chinese sentence: two words in a row that nobody quotes, or a reason without a translation. */
final class ForeignWords {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|实为.*$", Pattern.MULTILINE);
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}|值不被接受（.*");

    private ForeignWords() {}

    static Optional<String> in(String chinese) {
        String own = QUOTED.matcher(chinese).replaceAll("").replace("two words", "");
        return ENGLISH.matcher(own).results().map(match -> match.group()).findFirst();
    }

    /** What follows from the other members is quoted as JSON, so it is not looked at. */
    static Optional<String> in(Finding finding) {
        Stream<String> own = finding.rule().id().value().equals("doc.derived")
                ? Stream.of()
                : Stream.of(Messages.in(Locale.CHINESE).render(finding));
        return Stream.concat(
                        own.map(ForeignWords::in).flatMap(Optional::stream),
                        finding.causes().stream().map(ForeignWords::in).flatMap(Optional::stream))
                .findFirst();
    }
}
