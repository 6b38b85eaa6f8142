package org.preceptor.testkit.verify;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;

/**
 * Findings of one rule, asked closer: each further demand keeps the findings that meet it and fails when none is left.
 *
 * <p>So {@code reports(id).at(place).with("actual", 3)} demands one finding that has all three, not three that have one
 * each.
 */
public final class Reported {
    /** Facts become evidence here exactly as they do in a rule. */
    private static final RuleCard CARRIER = RuleCard.builder()
            .id("testkit.carrier")
            .sentence("carries a fact", "承载事实")
            .source(Source.local("testkit"))
            .message("a fact", "事实")
            .build();

    private final RuleVerifier verifier;
    private final String demanded;
    private final ImmutableList<Finding> left;

    private Reported(RuleVerifier verifier, String demanded, ImmutableList<Finding> left) {
        this.verifier = verifier;
        this.demanded = demanded;
        this.left = left;
    }

    static Reported of(RuleVerifier verifier, RuleId rule) {
        ImmutableList<Finding> all = verifier.report().findings();
        List<Finding> byLikeness = all.stream()
                .sorted(Comparator.comparingInt(
                        finding -> -shared(finding.rule().id().value(), rule.value())))
                .toList();
        return new Reported(verifier, "a finding", ImmutableList.copyOf(byLikeness))
                .keep(finding -> finding.rule().id().equals(rule), " of " + rule);
    }

    /**
     * Demands the place.
     *
     * @param pointer RFC 6901 text
     * @return the findings there
     */
    public Reported at(String pointer) {
        Pointer place = Pointer.parse(pointer);
        return keep(finding -> finding.subject().equals(place), " at \"" + place + "\"");
    }

    /**
     * Demands a fact.
     *
     * @param name its name in the finding
     * @param fact a number, day, term, length, label, text, or any {@link Evidence}
     * @return the findings that state it
     */
    public Reported with(String name, Object fact) {
        Evidence evidence = evidence(name, fact);
        return keep(finding -> evidence.equals(finding.evidence().get(name)), " with " + name + " = " + evidence);
    }

    /**
     * Demands the weight.
     *
     * @param severity error, warning or note
     * @return the findings of that weight
     */
    public Reported as(Severity severity) {
        return keep(finding -> finding.severity() == severity, " as " + severity);
    }

    /**
     * Demands the first day on which time alone meets the rule.
     *
     * @param day the day
     * @return the findings cured on that day
     */
    public Reported curedOn(LocalDate day) {
        return keep(finding -> finding.curedOn().equals(Optional.of(day)), " cured on " + day);
    }

    /**
     * Demands that time alone cures nothing.
     *
     * @return the findings without a day of cure
     */
    public Reported neverCuredByTime() {
        return keep(finding -> finding.curedOn().isEmpty(), " never cured by time alone");
    }

    /**
     * Demands something that can be done.
     *
     * @param remedy the remedy
     * @return the findings that offer it
     */
    public Reported offering(Remedy remedy) {
        return keep(finding -> finding.remedies().contains(remedy), " offering " + remedy);
    }

    /**
     * Demands that exactly this many findings have all of the above.
     *
     * @param count how many
     * @return the same findings
     */
    public Reported times(int count) {
        return new Reported(verifier, demanded, left.size() == count ? left : ImmutableList.of())
                .keep(finding -> true, " exactly " + count + (count == 1 ? " time" : " times"), left);
    }

    /** {@return the verifier again, for the next rule} */
    public RuleVerifier and() {
        return verifier;
    }

    /** {@return the findings that have everything demanded so far} */
    public ImmutableList<Finding> findings() {
        return left;
    }

    private Reported keep(Predicate<Finding> wanted, String demand) {
        return keep(wanted, demand, left);
    }

    private Reported keep(Predicate<Finding> wanted, String demand, List<Finding> nearest) {
        ImmutableList<Finding> kept = left.stream().filter(wanted).collect(ImmutableList.toImmutableList());
        if (kept.isEmpty()) {
            throw new AssertionError(
                    Failure.text(demanded + demand, nearest.stream().limit(1).toList(), verifier.report()));
        }
        return new Reported(verifier, demanded + demand, kept);
    }

    private static int shared(String a, String b) {
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    private static Evidence evidence(String name, Object fact) {
        return CARRIER.info()
                .with(name, fact)
                .build()
                .evidence()
                .values()
                .asList()
                .get(0);
    }
}
