package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.time.Term;

/**
 * Renders findings and evidence for a reader: Chinese for Chinese locales, English for every other.
 *
 * <p>Text is made as late as possible and from data only, so a stored report can be read in either language.
 *
 * @param locale the reader's locale
 */
public record Messages(Locale locale) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /**
     * Messages for a reader.
     *
     * @param locale the reader's locale
     * @return the renderer
     */
    public static Messages in(Locale locale) {
        return new Messages(locale);
    }

    /**
     * The message of a finding, without its place, source or remedies.
     *
     * @param finding the finding
     * @return one sentence
     */
    public String render(Finding finding) {
        Matcher matcher = PLACEHOLDER.matcher(finding.rule().message().in(locale));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(argument(finding, match.group(1))));
    }

    /**
     * The whole finding on one line: severity, place, message, rule, cure day and waiver.
     *
     * @param finding the finding
     * @return one line
     */
    public String line(Finding finding) {
        StringBuilder line = new StringBuilder();
        line.append(finding.severity().label().in(locale));
        line.append(finding.subject().tokens().isEmpty() ? "" : " " + finding.subject());
        line.append(": ")
                .append(render(finding))
                .append(" [")
                .append(finding.rule().id())
                .append(']');
        finding.curedOn().ifPresent(day -> line.append(' ').append(curedOn(day).in(locale)));
        finding.waiver()
                .ifPresent(waiver -> line.append(' ')
                        .append(Label.of(
                                        "waived by " + waiver.approval().author(),
                                        "已由" + waiver.approval().author() + "豁免")
                                .in(locale)));
        return line.toString();
    }

    /**
     * A fact in words.
     *
     * @param evidence the fact
     * @return its text
     */
    public String render(Evidence evidence) {
        return label(evidence).in(locale);
    }

    /**
     * A remedy in words.
     *
     * @param remedy the remedy
     * @return its text
     */
    public String render(Remedy remedy) {
        return remedy.label().in(locale);
    }

    private String argument(Finding finding, String name) {
        Evidence fact = finding.evidence().get(name);
        return fact == null ? finding.subject().toString() : render(fact);
    }

    private static Label curedOn(LocalDate day) {
        return Label.of("(met from " + day + " by time alone)", "（自" + day + "起自然满足）");
    }

    static Label label(Evidence evidence) {
        if (evidence instanceof Evidence.Count count) {
            return Label.same(Long.toString(count.value()));
        } else if (evidence instanceof Evidence.Day day) {
            return Label.same(day.value().toString());
        } else if (evidence instanceof Evidence.Span span) {
            return label(span.value());
        } else if (evidence instanceof Evidence.Length length) {
            return length.value().label();
        } else if (evidence instanceof Evidence.Held held) {
            return held.value().label();
        } else if (evidence instanceof Evidence.Ratio ratio) {
            boolean whole = ratio.denominator().equals(BigInteger.ONE);
            return Label.same(ratio.numerator() + (whole ? "" : "/" + ratio.denominator()));
        } else if (evidence instanceof Evidence.Coded coded) {
            return coded.label();
        } else if (evidence instanceof Evidence.Words words) {
            return words.value();
        } else if (evidence instanceof Evidence.Ref ref) {
            return quoted(ref.id());
        } else if (evidence instanceof Evidence.Text text) {
            return quoted(text.value());
        }
        return list(((Evidence.Many) evidence).values());
    }

    private static Label quoted(String text) {
        return Label.same(text.isBlank() ? "\"" + text + "\"" : text);
    }

    private static Label label(Term term) {
        if (term.hasFirst() && term.hasLast()) {
            return Label.of(term.first() + " to " + term.last(), term.first() + "至" + term.last());
        } else if (term.hasFirst()) {
            return Label.of("from " + term.first(), term.first() + "起");
        } else if (term.hasLast()) {
            return Label.of("until " + term.last(), "至" + term.last());
        }
        return Label.of("always", "始终");
    }

    private static Label list(ImmutableList<Evidence> values) {
        if (values.isEmpty()) {
            return Label.of("none", "无");
        }
        return Label.of(join(values, Label::english, ", "), join(values, Label::chinese, "、"));
    }

    private static String join(ImmutableList<Evidence> values, Function<Label, String> text, String separator) {
        return values.stream().map(value -> text.apply(label(value))).collect(Collectors.joining(separator));
    }
}
