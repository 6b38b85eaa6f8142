package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.CREDIT;
import static org.preceptor.time.LengthUnit.EVENT;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.TrainingLength;

/** Assessments that somebody changed after they were made: the audit finds each. */
class AssessmentForgeriesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Scheme EMPTY = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));

    private static Amount late(int numerator, int denominator, Period every, boolean begun) {
        return atLeast(10, CREDIT)
                .of(kind("ce"))
                .limit(new Limit.Surcharge(
                        numerator,
                        denominator,
                        every,
                        begun,
                        milestone("due"),
                        milestone("filing"),
                        Source.Confidence.WEAK));
    }

    private static Dossier credits(long credits) {
        return Dossier.of("C")
                .did(Activity.on("ce", "ce", LocalDate.of(2024, 1, 1)).amount(credits, CREDIT))
                .step("due", LocalDate.of(2024, 1, 31))
                .step("filing", LocalDate.of(2024, 5, 15))
                .build();
    }

    private static Assessment assess(Criterion criterion, Dossier dossier) {
        return EMPTY.must("x", "X", "某", criterion).assess(dossier, DAY);
    }

    /** The same assessment with the demand's node changed, and everything above it made to agree. */
    private static Assessment forged(Assessment honest, UnaryOperator<Node> change) {
        Node root = honest.root();
        Node item = root.parts().get(0);
        Node leaf = change.apply(item.parts().get(0));
        Node above = new Node(item.criterion(), leaf.standing(), ImmutableList.of(leaf), item.account(), item.engine());
        Node top = new Node(root.criterion(), leaf.standing(), ImmutableList.of(above), root.account(), root.engine());
        return new Assessment(honest.scheme(), honest.dossier(), honest.day(), top);
    }

    private static Node leaf(Assessment assessment) {
        return assessment.root().parts().get(0).parts().get(0);
    }

    private static boolean isFound(Assessment assessment) {
        return assessment.verify().hasErrors();
    }

    /** What an amount with another surcharge came to, passed off as what this one came to. */
    private static Assessment passedOff(Amount asked, Amount instead, Dossier dossier) {
        Node other = leaf(assess(instead, dossier));
        return forged(
                assess(asked, dossier),
                leaf -> new Node(asked, other.standing(), ImmutableList.of(), other.account(), leaf.engine()));
    }

    @Test
    void findsEverySurchargeThatWasChangedAndMatters() {
        List<Amount> all = List.of(
                late(6, 5, Period.ofMonths(1), false),
                late(6, 5, Period.ofMonths(1), true),
                late(7, 5, Period.ofMonths(1), false),
                late(6, 4, Period.ofMonths(1), false),
                late(6, 5, Period.ofDays(31), true),
                late(6, 5, Period.ofDays(30), false),
                late(6, 5, Period.ofMonths(2), true),
                late(1, 7, Period.ofDays(1), false));
        int told = 0;
        for (Amount asked : all) {
            for (Amount instead : all) {
                for (long credits = 9; credits < 30; credits++) {
                    Assessment forged = passedOff(asked, instead, credits(credits));
                    Node honest = leaf(assess(asked, credits(credits)));
                    boolean same = honest.equals(leaf(forged));
                    assertThat(isFound(forged))
                            .as("%s for %s, %s credits", instead, asked, credits)
                            .isEqualTo(!same);
                    told += same ? 0 : 1;
                }
            }
        }
        assertThat(told).isGreaterThan(300);
    }

    @Test
    void findsASurchargeThatWasLeftOut() {
        Amount asked = late(6, 5, Period.ofMonths(1), false);
        Amount plain = atLeast(10, CREDIT).of(kind("ce"));
        assertThat(assess(asked, credits(14)).root().standing()).isEqualTo(Standing.MET);
        assertThat(assess(asked, credits(13)).root().standing()).isEqualTo(Standing.NOT_YET);
        assertThat(isFound(passedOff(asked, plain, credits(13)))).isTrue();
        assertThat(isFound(passedOff(asked, plain, credits(14)))).isFalse();
        assertThat(isFound(passedOff(plain, asked, credits(13)))).isTrue();
    }

    @Test
    void countsEveryDayOfALongDelay() {
        Amount daily = late(1, 1, Period.ofDays(1), false);
        Dossier dossier = Dossier.of("C").step("due", LocalDate.of(1994, 6, 1)).build();
        Assessment assessment = assess(daily, dossier);
        assertThat(leaf(assessment).shortfalls().get(0).missing())
                .contains(TrainingLength.of(10 + 10_958, LengthUnit.CREDIT));
        assertThat(assessment.verify().findings()).isEmpty();
    }

    @Test
    void aPeriodThatIsJustOverHasNotBegunAnother() {
        Dossier onTheBorder = Dossier.of("C")
                .did(Activity.on("ce", "ce", LocalDate.of(2024, 1, 1)).amount(12, CREDIT))
                .step("due", LocalDate.of(2024, 3, 31))
                .step("filing", LocalDate.of(2024, 4, 30))
                .build();
        for (boolean begun : new boolean[] {true, false}) {
            Assessment assessment = assess(late(2, 1, Period.ofMonths(1), begun), onTheBorder);
            assertThat(assessment.root().standing()).isEqualTo(Standing.MET);
            assertThat(assessment.verify().findings()).isEmpty();
        }
    }

    @Test
    void seesTheNextChangeLongAfterTheDueDay() {
        Dossier dossier = Dossier.of("C")
                .did(Activity.on("ce", "ce", LocalDate.of(2024, 1, 1)).amount(10 + 10_960, CREDIT))
                .step("due", LocalDate.of(1994, 6, 1))
                .build();
        Assessment assessment = assess(late(1, 1, Period.ofDays(1), false), dossier);
        assertThat(assessment.root().standing()).isEqualTo(Standing.MET);
        assertThat(assessment.nextChange()).contains(DAY.plusDays(3));
    }

    @Test
    void findsEvidenceThatWasMovedFromRejectedToCounted() throws IOException {
        int told = 0;
        for (DossierText text : WorkedDossierTest.cases().toList()) {
            LocalDate day = LocalDate.parse(text.expectations().get(0).substring(0, 10));
            Assessment honest = WorkedDossierTest.SCHEMES.get(text.scheme()).apply(text.dossier(), day);
            for (Node node : honest.root().all()) {
                for (Rejected moved :
                        node.criterion() instanceof Amount ? node.rejected() : ImmutableList.<Rejected>of()) {
                    if (moved.amount().isPresent() && CERTAIN.contains(moved.reason())) {
                        Node root = replaced(honest.root(), node, counting(node, moved));
                        assertThat(isFound(new Assessment(honest.scheme(), honest.dossier(), day, root)))
                                .as("%s: %s", text, moved)
                                .isTrue();
                        told++;
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    private static final Set<Reason> CERTAIN = EnumSet.of(
            Reason.OTHER_KIND,
            Reason.COMPANION_STATUS,
            Reason.NOT_RECORDED,
            Reason.NOT_APPROVED,
            Reason.OUTSIDE_WINDOW,
            Reason.IN_FUTURE,
            Reason.ABOVE_SHARE);

    private static Node counting(Node node, Rejected moved) {
        List<Counted> counted = new ArrayList<>(node.counted());
        counted.removeIf(each -> each.id().equals(moved.id()));
        Fraction whole = node.counted().stream()
                .filter(each -> each.id().equals(moved.id()))
                .map(each -> Fraction.of(each.exact()))
                .reduce(Fraction.of(moved.exact()), Fraction::plus);
        counted.add(new Counted(
                moved.id(),
                moved.amount().map(each -> TrainingLength.of(whole.ceiling(), each.unit())),
                Account.NOTHING));
        List<Rejected> rejected = new ArrayList<>(node.rejected());
        rejected.remove(moved);
        return new Node(
                node.criterion(),
                node.standing(),
                node.parts(),
                new Account(
                        ImmutableList.copyOf(counted), ImmutableList.copyOf(rejected), node.shortfalls(), node.notes()),
                node.engine());
    }

    /** The very node, not one that says the same elsewhere in the tree. */
    @SuppressWarnings("ReferenceEquality")
    private static Node replaced(Node root, Node from, Node to) {
        return root == from
                ? to
                : new Node(
                        root.criterion(),
                        root.standing(),
                        root.parts().stream()
                                .map(part -> replaced(part, from, to))
                                .collect(ImmutableList.toImmutableList()),
                        root.account(),
                        root.engine());
    }

    @Test
    void findsAShareThatWasRoundedUp() {
        Amount events =
                atLeast(2, EVENT).of(kind("weekend", "day")).limit(new Limit.Rate(kind("day"), LengthUnit.DAY, 1, 2));
        Dossier dossier = Dossier.of("C")
                .did(Activity.on("w", "weekend", LocalDate.of(2024, 1, 6)).amount(1, EVENT))
                .did(Activity.on("d", "day", LocalDate.of(2024, 2, 1)).amount(1, LengthUnit.DAY))
                .build();
        Assessment honest = assess(events, dossier);
        assertThat(leaf(honest).counted().get(1).label().english()).isEqualTo("1/2 event of d");
        assertThat(isFound(honest)).isFalse();
        Assessment forged = forged(
                honest,
                leaf -> new Node(
                        events,
                        Standing.MET,
                        ImmutableList.of(),
                        new Account(whole(leaf.counted()), leaf.rejected(), ImmutableList.of(), ImmutableList.of()),
                        leaf.engine()));
        assertThat(isFound(forged)).isTrue();
    }

    private static ImmutableList<Counted> whole(List<Counted> counted) {
        return counted.stream()
                .map(each ->
                        new Counted(each.id(), each.amount().map(any -> TrainingLength.of(1, EVENT)), Account.NOTHING))
                .collect(ImmutableList.toImmutableList());
    }
}
