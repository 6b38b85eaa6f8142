package org.preceptor.testkit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.testkit.Wards;
import org.preceptor.testkit.Wards.Ward;

class DefectsTest {
    @Property(tries = 100)
    void validWardsAreInOrder(@ForAll("valid") Ward ward) {
        RuleVerifier.given(ward).asOf(Wards.DAY).under(Wards.RULES).reportsNothing();
    }

    @Property(tries = 100)
    void oneFaultGivesExactlyItsFinding(@ForAll("one") Broken<Ward> broken) {
        assertThat(broken.defects()).hasSize(1);
        broken.verify(Wards.RULES.check(broken.value(), Wards.DAY));
    }

    @Property(tries = 100)
    void severalFaultsGiveAllTheirFindings(@ForAll("several") Broken<Ward> broken) {
        assertThat(broken.expected()).hasSameSizeAs(broken.defects());
        broken.verify(Wards.RULES.check(broken.value(), Wards.DAY));
    }

    @Example
    void allFourFaultsGoTogether() {
        Ward valid = Wards.valid().generator(1).next(new Random(1)).value();
        Broken<Ward> broken = Wards.DEFECTS.together(valid, Wards.DEFECTS.all());
        assertThat(broken.defects()).hasSize(4);
        assertThat(Wards.RULES.check(broken.value(), Wards.DAY).findings()).hasSize(4);
    }

    @Example
    void faultsAtTheSamePlaceAreNotMadeTogether() {
        Defect<String> empty = Defect.of("empty", "text.empty", "/text", text -> "");
        Defect<String> deeper = Defect.of("lower", "text.lower", "/text/0", text -> text + "a");
        Defect<String> apart = Defect.<String>of("apart", "text.apart", "/other", text -> text + "b")
                .alsoReported("text.too", text -> Pointer.of("else"));
        Broken<String> broken = Defects.of(empty, deeper, apart).together("A", List.of(deeper, empty, apart));
        assertThat(broken.value()).isEqualTo("Aab");
        assertThat(broken.expected()).hasSize(3);
    }

    @Example
    void aLostFindingIsNoticed() {
        Ward valid = Wards.valid().generator(1).next(new Random(1)).value();
        Broken<Ward> broken = Wards.DEFECTS.all().get(0).in(valid);
        assertThatThrownBy(() -> broken.verify(Report.clean()))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining("exactly [ward.unnamed at \"/name\"] from the defects [no name]");
    }

    @Provide
    Arbitrary<Ward> valid() {
        return Wards.valid();
    }

    @Provide
    Arbitrary<Broken<Ward>> one() {
        return Wards.DEFECTS.one(Wards.valid());
    }

    @Provide
    Arbitrary<Broken<Ward>> several() {
        return Wards.DEFECTS.several(4, Wards.valid());
    }
}
