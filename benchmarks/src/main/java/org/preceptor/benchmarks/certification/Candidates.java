package org.preceptor.benchmarks.certification;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Selection.kind;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** A scheme of 64 demands, dossiers of any size, and the same decision written by hand. */
final class Candidates {
    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final int KINDS = 8;
    private static final List<String> ROLES = ImmutableList.of("participant", "leader");

    private Candidates() {}

    /** Eight kinds, two roles, four thresholds each; every second one allows less than half at conferences. */
    static Scheme scheme() {
        Scheme scheme = Scheme.of("bench", "1", Stance.PRESCRIPTIVE, Source.local("benchmark"));
        for (int k = 0; k < KINDS; k++) {
            ImmutableList.Builder<Criterion> parts = ImmutableList.builder();
            for (String role : ROLES) {
                for (int t = 1; t <= 4; t++) {
                    Criterion.Amount amount = atLeast(5L * t, LengthUnit.DOUBLE_HOUR)
                            .of(kind("kind-" + k).as(role));
                    parts.add(
                            t % 2 == 0
                                    ? amount.limit(new Limit.Share(
                                            org.preceptor.certification.Selection.any()
                                                    .is(Facet.TAG, "conference"),
                                            1,
                                            2,
                                            true))
                                    : amount);
                }
            }
            scheme = scheme.must(
                    "item-" + k, "Item " + k, "第" + k + "项", allOf(parts.build().toArray(Criterion[]::new)));
        }
        return scheme;
    }

    static Dossier dossier(int number, int activities) {
        Dossier.Builder dossier = Dossier.of("c-" + number);
        for (int i = 0; i < activities; i++) {
            Activity.Builder activity = Activity.during(
                            "a-" + i,
                            "kind-" + i % KINDS,
                            Term.day(LocalDate.of(2020, 1, 1).plusDays((i * 37L + number) % 1500)))
                    .role(ROLES.get(i / KINDS % 2))
                    .amount(1 + (i + number) % 3, LengthUnit.DOUBLE_HOUR);
            dossier.did(i % 5 == 0 ? activity.addTags("conference") : activity);
        }
        return dossier.build();
    }

    static List<Dossier> batch(int size) {
        List<Dossier> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(dossier(i, 20));
        }
        return batch;
    }

    /** The same 64 decisions in plain loops; returns how many are met. */
    static int byHand(Dossier dossier) {
        int met = 0;
        for (int k = 0; k < KINDS; k++) {
            String kind = "kind-" + k;
            for (String role : ROLES) {
                for (int t = 1; t <= 4; t++) {
                    long conference = 0;
                    long other = 0;
                    for (Activity activity : dossier.activities()) {
                        if (activity.kind().equals(kind)
                                && activity.role().map(role::equals).orElse(false)
                                && !activity.term().last().isAfter(DAY)) {
                            long size = activity.amounts().getOrDefault(LengthUnit.DOUBLE_HOUR, 0L);
                            if (activity.tags().contains("conference")) {
                                conference += size;
                            } else {
                                other += size;
                            }
                        }
                    }
                    long counted =
                            t % 2 == 0 ? other + Math.min(conference, Math.max(0, other - 1)) : other + conference;
                    met += counted >= 5L * t ? 1 : 0;
                }
            }
        }
        return met;
    }
}
