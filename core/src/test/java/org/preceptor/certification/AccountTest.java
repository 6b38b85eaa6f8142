package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.DAY;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.TrainingLength;

class AccountTest {
    private static final Scheme EMPTY = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));
    private final Dossier.Builder dossier = Dossier.of("C");

    private static Ratio ratio(long up, long down) {
        return new Ratio(BigInteger.valueOf(up), BigInteger.valueOf(down));
    }

    private void did(String id, String kind, long amount, LengthUnit unit, String mode) {
        dossier.did(Activity.on(id, kind, LocalDate.of(2024, 1, 1))
                .amount(amount, unit)
                .mode(mode));
    }

    private Node node(Criterion criterion) {
        Assessment assessment = EMPTY.must("x", "X", "某", criterion).assess(dossier.build(), LocalDate.of(2024, 6, 1));
        assertThat(assessment.verify().findings()).isEmpty();
        return assessment.root().parts().get(0).parts().get(0);
    }

    @Test
    void showsHalfAnEventAsHalf() {
        did("one", "day", 1, DAY, "online");
        did("three", "day", 3, DAY, "online");
        did("four", "day", 4, DAY, "online");
        Node node = node(atLeast(4, EVENT).of(kind("day")).limit(new Limit.Rate(kind("day"), DAY, 1, 2)));
        assertThat(node.standing()).isEqualTo(Standing.MET);
        assertThat(node.counted()).extracting(Counted::id).containsExactly("four", "one", "three");
        assertThat(node.counted()).extracting(Counted::exact).containsExactly(ratio(2, 1), ratio(1, 2), ratio(3, 2));
        assertThat(node.counted())
                .extracting(each -> each.label().english())
                .containsExactly("2 events of four", "1/2 event of one", "1 1/2 events of three");
        assertThat(node.counted())
                .extracting(each -> each.label().chinese())
                .containsExactly("four的2次活动", "one的1/2次活动", "three的1又1/2次活动");
    }

    @Test
    void showsTheExactPartThatAShareCutsOff() {
        did("own", "g", 5, HOUR, "in-person");
        did("far", "g", 5, HOUR, "online");
        Selection online = Selection.any().is(Facet.MODE, "online");
        Node node = node(atLeast(7, HOUR)
                .of(kind("g"))
                .limit(new Limit.Rate(kind("g"), HOUR, 1, 2), new Limit.Share(online, 1, 3, false)));
        assertThat(node.counted()).extracting(Counted::exact).containsExactly(ratio(1, 1), ratio(5, 2));
        List<Rejected> cut = node.rejected();
        assertThat(cut).extracting(Rejected::exact).containsExactly(ratio(3, 2));
        assertThat(cut.get(0).label().english()).isEqualTo("1 1/2 hours of far: above the permitted share");
        assertThat(cut.get(0).label().chinese()).isEqualTo("far的1又1/2小时：超出允许比例");
    }

    @Test
    void whatIsMissingCoversThePartOfAUnit() {
        did("half", "day", 1, DAY, "online");
        Selection online = Selection.any().is(Facet.MODE, "online");
        Node node = node(atLeast(1, EVENT)
                .of(kind("day"))
                .limit(new Limit.Rate(kind("day"), DAY, 1, 2), new Limit.Floor(online, 1)));
        assertThat(node.shortfalls())
                .extracting(each -> each.missing().orElseThrow())
                .containsExactly(TrainingLength.of(1, EVENT), TrainingLength.of(1, EVENT));
    }

    @Test
    void refusesPartsThatAreNotParts() {
        Optional<TrainingLength> one = Optional.of(TrainingLength.of(1, EVENT));
        assertThatThrownBy(() -> new Counted("a", one, ratio(1, 1))).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new Counted("a", one, ratio(-1, 2))).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new Counted("a", Optional.empty(), ratio(1, 2)))
                .isInstanceOf(MalformedValueException.class);
        assertThat(Counted.of("a").label().chinese()).isEqualTo("a");
    }
}
