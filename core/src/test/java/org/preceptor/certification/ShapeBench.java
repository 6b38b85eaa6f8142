package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Selection.kind;

import java.time.LocalDate;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;

/** A dossier in the making and a scheme of one demand that judges it; every answer is verified as well. */
abstract class ShapeBench {
    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final Scheme EMPTY = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));

    final Dossier.Builder dossier = Dossier.of("C");
    Registry registry = Registry.empty();
    private int next;

    ShapeBench did(String kind, String day, long amount, LengthUnit unit) {
        return did(Activity.on("a" + next++, kind, LocalDate.parse(day)).amount(amount, unit));
    }

    ShapeBench did(Activity.Builder activity) {
        dossier.did(activity);
        return this;
    }

    static Activity.Builder act(String id, String kind, String day) {
        return Activity.on(id, kind, LocalDate.parse(day));
    }

    Node node(Criterion criterion) {
        return node(EMPTY, criterion, DAY);
    }

    Node node(Scheme scheme, Criterion criterion, LocalDate day) {
        Assessment assessment = scheme.must("x", "X", "某", criterion)
                .assess(dossier.registry(registry).build(), day);
        assertThat(assessment.verify().findings()).isEmpty();
        assertThat(assessment.explain().chinese()).isNotBlank();
        return assessment.root().parts().get(0).parts().get(0);
    }

    void is(Criterion criterion, Standing standing) {
        assertThat(node(criterion).standing())
                .as(criterion.sentence().english())
                .isEqualTo(standing);
    }
}
