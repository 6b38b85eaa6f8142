package org.preceptor.rule;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * What a rule says and who says so, apart from how it is checked.
 *
 * <p>The card travels with every finding, so that a finding read years later still tells whose rule it was and can be
 * rendered in either language without asking a registry. The message is a template: {@code {actual}} stands for the
 * finding's evidence of that name and {@code {subject}} for its pointer.
 *
 * <p>The two examples are the smallest case that passes and the smallest that fails, in words; tests hold them.
 */
@Value.Immutable
public abstract class RuleCard {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final String SUBJECT = "subject";

    RuleCard() {}

    /** {@return the stable name} */
    public abstract RuleId id();

    /** {@return what the rule demands, as a sentence} */
    public abstract Label sentence();

    /** {@return whose rule it is} */
    public abstract Source source();

    /** {@return the message of a finding, with named placeholders} */
    public abstract Label message();

    /** {@return the smallest example that meets the rule} */
    public abstract Optional<Label> passing();

    /** {@return the smallest example that does not} */
    public abstract Optional<Label> failing();

    /** {@return the names of the evidence that the message needs} */
    @Value.Derived
    public ImmutableSortedSet<String> arguments() {
        return placeholders(message().english());
    }

    @Value.Check
    void check() {
        MalformedValueException.check(
                placeholders(message().chinese()).equals(arguments()),
                "RuleCard.message",
                message().chinese(),
                "both languages of " + id() + " need the same arguments " + arguments());
    }

    /** {@return the start of a finding that the rule is not met} */
    public Finding.Draft error() {
        return new Finding.Draft(Severity.ERROR, this);
    }

    /** {@return the start of a finding that somebody should look at} */
    public Finding.Draft warning() {
        return new Finding.Draft(Severity.WARNING, this);
    }

    /** {@return the start of a finding that is only worth knowing} */
    public Finding.Draft info() {
        return new Finding.Draft(Severity.INFO, this);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    private static ImmutableSortedSet<String> placeholders(String template) {
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            if (!matcher.group(1).equals(SUBJECT)) {
                names.add(matcher.group(1));
            }
        }
        return names.build();
    }

    /** Builds rule cards. */
    public static final class Builder extends ImmutableRuleCard.Builder {
        Builder() {}

        /**
         * Names the rule.
         *
         * @param id the dotted name
         * @return this builder
         */
        public Builder id(String id) {
            return id(RuleId.of(id));
        }

        /**
         * States what the rule demands.
         *
         * @param english the sentence in English
         * @param chinese the sentence in Chinese
         * @return this builder
         */
        public Builder sentence(String english, String chinese) {
            return sentence(Label.of(english, chinese));
        }

        /**
         * Gives the template of a finding's message.
         *
         * @param english the English template
         * @param chinese the Chinese template, with the same placeholders
         * @return this builder
         */
        public Builder message(String english, String chinese) {
            return message(Label.of(english, chinese));
        }

        /**
         * Gives the smallest example that meets the rule.
         *
         * @param english the example in English
         * @param chinese the example in Chinese
         * @return this builder
         */
        public Builder passing(String english, String chinese) {
            return passing(Label.of(english, chinese));
        }

        /**
         * Gives the smallest example that does not meet the rule.
         *
         * @param english the example in English
         * @param chinese the example in Chinese
         * @return this builder
         */
        public Builder failing(String english, String chinese) {
            return failing(Label.of(english, chinese));
        }
    }
}
