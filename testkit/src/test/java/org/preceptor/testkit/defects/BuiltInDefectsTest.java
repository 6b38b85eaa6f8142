package org.preceptor.testkit.defects;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.certification.CertificationRules;
import org.preceptor.program.ProgramRules;
import org.preceptor.quota.QuotaRules;
import org.preceptor.roster.Physician;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.testkit.laws.DefectLaws;
import org.preceptor.testkit.laws.LawSet;
import org.preceptor.testkit.verify.Broken;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;

class BuiltInDefectsTest {
    private static final DefectBook<Physician> PHYSICIAN = RosterDefects.physician();

    @TestFactory
    Stream<DynamicTest> everyBookObeysTheLaws() {
        return BuiltInDefects.books().stream()
                .flatMap(book -> DefectLaws.of(book).tests());
    }

    @TestFactory
    Stream<DynamicTest> faultsAtDifferentPlacesAddUp() {
        return DefectLaws.ofSeveral(RosterDefects.roster())
                .and(DefectLaws.ofSeveral(PHYSICIAN))
                .and(DefectLaws.ofSeveral(CertificationDefects.dossier()))
                .tests();
    }

    @Property(tries = 50)
    void eachFaultYieldsExactlyItsFinding(@ForAll("broken") Broken<Physician> broken) {
        broken.verify(PHYSICIAN.check(broken.value()));
    }

    @Provide
    Arbitrary<Broken<Physician>> broken() {
        return PHYSICIAN.one();
    }

    @Test
    void everyRuleOfRosterAndProgramHasADefect() {
        Iterable<RuleCard> cards = Iterables.concat(
                RosterRules.cards(),
                ProgramRules.cards(),
                QuotaRules.support().cards(),
                CertificationRules.dossier().cards());
        Set<RuleId> broken = BuiltInDefects.byRule().keySet();
        assertThat(cards).extracting(RuleCard::id).allMatch(broken::contains);
        assertThat(broken).hasSizeGreaterThan(80);
    }

    @Test
    void aRuleIsFoundWithItsDefects() {
        RuleId cap = RuleId.of("pairing.supervisor-cap");
        assertThat(BuiltInDefects.byRule().get(cap))
                .singleElement()
                .satisfies(book -> assertThat(book.of(cap))
                        .hasSize(1)
                        .allSatisfy(defect -> assertThat(defect).hasToString("as many as she may have")));
        assertThat(PHYSICIAN.of(cap)).isEmpty();
    }

    @Test
    void aRuleThatNoticesNothingOrEverythingIsCaught() {
        DefectBook<Physician> blind = with(Defects.of());
        assertThat(LawSet.of(DefectLaws.of(blind).laws().get(1)).broken()).hasSize(1);
        DefectBook<Physician> wrong = new DefectBook<>(
                "wrong",
                PHYSICIAN.rules(),
                person -> RosterDefects.course().check(person),
                PHYSICIAN.valid(),
                PHYSICIAN.defects());
        assertThat(DefectLaws.of(wrong).broken())
                .hasSameSizeAs(PHYSICIAN.defects().all());
    }

    @Example
    void namesAreUniqueInABook() {
        assertThat(BuiltInDefects.books())
                .allSatisfy(book -> assertThat(book.defects().all())
                        .extracting(Object::toString)
                        .doesNotHaveDuplicates());
        assertThat(Sets.newHashSet(BuiltInDefects.books())).hasSameSizeAs(BuiltInDefects.books());
    }

    private static DefectBook<Physician> with(Defects<Physician> defects) {
        return new DefectBook<>("blind", PHYSICIAN.rules(), PHYSICIAN.judge(), PHYSICIAN.valid(), defects);
    }
}
