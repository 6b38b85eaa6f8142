package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.rule.Waiver;

/**
 * What a verdict is made of: ids, pointers, labels, evidence, cards, findings, reports, waivers.
 *
 * <p>Texts come from two sources: words of the field in both languages, and hostile text (slashes, tildes, braces, quotes,
 * line breaks, Chinese, characters outside the basic plane), because findings are rendered, escaped and stored.
 */
public final class RuleArbitraries {
    private static final List<Label> WORDS = List.of(
            Label.of("coach", "带教老师"),
            Label.of("trainee", "学员"),
            Label.of("hospital", "医院"),
            Label.of("associate chief physician", "副主任医师"),
            Label.of("clinical phase", "临床阶段"),
            Label.of("theory month", "理论学习月"),
            Label.of("double hour", "双学时"),
            Label.of("group leader", "小组组长"));
    private static final List<String> HOSTILE =
            List.of("a/b", "~", "~1", "{actual}", "\"quoted\"", "two\nlines", "学员", "\uD83D\uDE00", "a  b", "$1", "\\");

    private RuleArbitraries() {}

    /** Lets {@code @ForAll Finding} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.ofEntries(
                    Map.entry(RuleId.class, RuleArbitraries::ruleIds),
                    Map.entry(Pointer.class, RuleArbitraries::pointers),
                    Map.entry(Label.class, RuleArbitraries::labels),
                    Map.entry(Source.class, RuleArbitraries::sources),
                    Map.entry(Evidence.class, RuleArbitraries::evidence),
                    Map.entry(Remedy.class, RuleArbitraries::remedies),
                    Map.entry(RuleCard.class, RuleArbitraries::ruleCards),
                    Map.entry(Finding.class, FindingArbitraries::findings),
                    Map.entry(Report.class, FindingArbitraries::reports),
                    Map.entry(Waiver.class, RuleArbitraries::waivers)));
        }
    }

    /** {@return short ASCII ids such as {@code p7}} */
    public static Arbitrary<String> ids() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(1),
                        Arbitraries.strings().withCharRange('0', '9').ofMaxLength(3))
                .as(String::concat);
    }

    /** {@return texts: plain words first, hostile ones among them, never blank} */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8), Arbitraries.of(HOSTILE));
    }

    /** {@return words of the field in both languages, with or without a number or hostile text after them} */
    public static Arbitrary<Label> labels() {
        return Combinators.combine(Arbitraries.of(WORDS), texts().optional(0.3))
                .as((word, more) -> more.map(text -> Label.of(word.english() + " " + text, word.chinese() + text))
                        .orElse(word));
    }

    /** {@return dotted rule ids of two or three parts} */
    public static Arbitrary<RuleId> ruleIds() {
        return ids().list().ofMinSize(2).ofMaxSize(3).map(parts -> RuleId.of(String.join(".", parts)));
    }

    /** {@return pointers of up to four tokens: members, positions, ids, and tokens that need escaping} */
    public static Arbitrary<Pointer> pointers() {
        return Arbitraries.oneOf(
                        ids(),
                        Arbitraries.integers().between(0, 12).map(String::valueOf),
                        Arbitraries.of(HOSTILE),
                        Arbitraries.of("", "007", "phases", "trainees"))
                .list()
                .ofMaxSize(4)
                .map(tokens -> Pointer.of(tokens.toArray()));
    }

    /** {@return sources of every confidence} */
    public static Arbitrary<Source> sources() {
        return Combinators.combine(
                        Arbitraries.of("Ministry", "Society", "Ward council"),
                        Arbitraries.of("2016 edition", "2023 edition"),
                        Arbitraries.of(Source.Confidence.values()))
                .as((authority, document, confidence) ->
                        Source.of(authority, document).withConfidence(confidence));
    }

    /** {@return one fact of any kind; lists of facts hold at most three and do not nest} */
    public static Arbitrary<Evidence> evidence() {
        return Arbitraries.oneOf(fact(), fact().list().ofMaxSize(3).map(Evidence::many));
    }

    /** {@return remedies of every kind} */
    public static Arbitrary<Remedy> remedies() {
        return Arbitraries.oneOf(
                labels().map(Remedy.Obtain::new),
                TimeArbitraries.days().map(Remedy.WaitUntil::new),
                labels().map(Remedy.Replace::new),
                labels().map(Remedy.Remove::new),
                fact().map(Remedy.Correct::new),
                labels().map(Remedy.AskWaiver::new));
    }

    /** {@return cards whose messages need none, one or both of {@code expected} and {@code actual}} */
    public static Arbitrary<RuleCard> ruleCards() {
        return Combinators.combine(
                        ruleIds(),
                        labels(),
                        sources(),
                        Arbitraries.subsetOf("actual", "expected"),
                        labels().optional(0.3))
                .as((id, sentence, source, arguments, example) -> {
                    StringBuilder message = new StringBuilder();
                    arguments.stream().sorted().forEach(name -> message.append(" {" + name + "}"));
                    return RuleCard.builder()
                            .id(id)
                            .sentence(sentence)
                            .source(source)
                            .message("at {subject}" + message, "位置{subject}" + message)
                            .passing(example)
                            .failing(example)
                            .build();
                });
    }

    /** {@return waivers of any rule, place and term} */
    public static Arbitrary<Waiver> waivers() {
        return Combinators.combine(ruleIds(), pointers(), approvals(), TimeArbitraries.terms())
                .as(Waiver::of);
    }

    /**
     * Waivers that cover a finding on every day of their term.
     *
     * @param finding the finding to cover
     * @return waivers of its rule, scoped to its subject or anything above
     */
    public static Arbitrary<Waiver> waiversOf(Finding finding) {
        ImmutableList<String> tokens = finding.subject().tokens();
        return Combinators.combine(
                        Arbitraries.integers().between(0, tokens.size()).shrinkTowards(tokens.size()),
                        approvals(),
                        TimeArbitraries.terms())
                .as((depth, approval, term) ->
                        Waiver.of(finding.rule().id(), new Pointer(tokens.subList(0, depth)), approval, term));
    }

    static Arbitrary<Severity> severities() {
        return Arbitraries.of(Severity.values());
    }

    static Arbitrary<ImmutableSet<RuleId>> silent() {
        return ids().set()
                .ofMaxSize(2)
                .map(ids -> ids.stream().map(id -> RuleId.of("silent." + id)).collect(ImmutableSet.toImmutableSet()));
    }

    private static Arbitrary<Waiver.Approval> approvals() {
        return Combinators.combine(labels(), labels())
                .as((author, reason) -> Waiver.Approval.of(author.english(), reason.chinese()));
    }

    private static Arbitrary<Evidence> fact() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 1000).shrinkTowards(0).map(Evidence::of),
                TimeArbitraries.days().map(Evidence::of),
                TimeArbitraries.terms().map(Evidence::of),
                TimeArbitraries.trainingLengths().map(Evidence::of),
                TimeArbitraries.tenures().map(Evidence.Held::new),
                Combinators.combine(
                                Arbitraries.longs().between(0, 60),
                                Arbitraries.longs().between(1, 60))
                        .as((above, below) -> new Evidence.Ratio(BigInteger.valueOf(above), BigInteger.valueOf(below))),
                ids().map(id -> Evidence.ref("hospital", id)),
                Combinators.combine(ids(), labels()).as(Evidence.Coded::new),
                labels().map(Evidence::of),
                texts().map(Evidence::of));
    }
}
