package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Examined;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Judged;
import org.preceptor.certification.Dossier.Attestation;
import org.preceptor.certification.Dossier.Examination;
import org.preceptor.certification.Plan.Step;
import org.preceptor.roster.PersonId;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** Makes the evidence that a demand lacks, as it could be obtained from the day judged on. */
final class Supplies {
    static final String COMMITTEE = "committee";
    private final Assessment assessment;
    private final Item named;
    private final String item;
    private final boolean waivers;
    private final LocalDate day;

    Supplies(Assessment assessment, Item named, boolean waivers) {
        this.assessment = assessment;
        this.named = named;
        this.item = named.id();
        this.waivers = waivers;
        this.day = assessment.day();
    }

    private Dossier.Builder dossier() {
        return Dossier.builder().candidate(assessment.dossier().candidate());
    }

    private Step step(Label what, Dossier.Builder adds, LocalDate ready) {
        return new Step(item, what, adds.build(), ImmutableMap.of(), ready);
    }

    /** Asks to be let off, wholly or for a stretch of days. */
    Step waiver(Optional<Term> period) {
        String authority = named.waivableBy().stream().findFirst().orElse(COMMITTEE);
        Dossier.Waiver waiver = new Dossier.Waiver(item, authority, "to be recorded", Term.from(day), period);
        Label what = Sentences.fill("ask for a waiver of {0}", "申请豁免{0}", named.title());
        return step(
                period.map(term ->
                                Sentences.fill("{0} from {1} to {2}", "{0}（{1}至{2}）", what, term.first(), term.last()))
                        .orElse(what),
                dossier().addWaivers(waiver),
                day);
    }

    /** Waivers of the stretches of days that are over and lack something, up to the day judged. */
    private List<Step> pardons(Node node) {
        return node.shortfalls().stream()
                .flatMap(shortfall -> shortfall.period().stream())
                .filter(term -> term.first().isBefore(day))
                .map(term -> Term.of(term.first(), term.last().isBefore(day) ? term.last() : day.minusDays(1)))
                .distinct()
                .map(term -> waiver(Optional.of(term)))
                .toList();
    }

    Step holding(String code) {
        return step(
                Sentences.fill("obtain {0}", "取得{0}", Vocabulary.of(code)),
                dossier().holds(code, day),
                day);
    }

    Step attribute(String name, String value) {
        return step(
                Sentences.fill("state {0}: {1}", "说明{0}：{1}", Vocabulary.of(name), Vocabulary.of(value)),
                dossier().attribute(name, value),
                day);
    }

    List<List<Step>> of(Node node) {
        if (node.standing() == Standing.IMPOSSIBLE) {
            return waivers ? waited(node, pardons(node)).stream().toList() : List.of();
        }
        Optional<LocalDate> cure = node.curedOn();
        if (cure.isPresent()) {
            return List.of(List.of(waiting(cure.get())));
        }
        List<List<Step>> ways = new ArrayList<>();
        for (List<Step> way : supplied(node)) {
            waited(node, way).ifPresent(ways::add);
        }
        return ways;
    }

    private List<List<Step>> supplied(Node node) {
        Criterion criterion = node.criterion();
        if (criterion instanceof Amount amount) {
            return amount(node, amount);
        } else if (criterion instanceof Criterion.Held held) {
            return held(node, held);
        } else if (criterion instanceof Attested rule) {
            return List.of(statements(node, rule));
        } else if (criterion instanceof Judged rule) {
            return List.of(judgements(node, rule));
        } else if (criterion instanceof Examined rule) {
            return List.of(List.of(examination(rule)));
        } else if (criterion instanceof Criterion.Reported rule) {
            return reported(node, rule);
        } else if (criterion instanceof Criterion.InOrder order) {
            return happening(order.earlier());
        } else if (criterion instanceof Criterion.Elapsed elapsed) {
            return happening(elapsed.since());
        }
        return List.of();
    }

    private Step waiting(LocalDate until) {
        return step(Sentences.fill("wait until {0}", "等待至{0}", until), dossier(), until);
    }

    /** The way, with the wait that it takes to come to count; empty when it never does. */
    private Optional<List<Step>> waited(Node node, List<Step> way) {
        Node then = after(node, way);
        if (then.standing().isPositive()) {
            return Optional.of(way);
        }
        return then.curedOn().map(day -> {
            List<Step> longer = new ArrayList<>(way);
            longer.add(waiting(day));
            return longer;
        });
    }

    private Node after(Node node, List<Step> steps) {
        Dossier more =
                new Plan(ImmutableList.copyOf(steps), day, 0).applyTo(dossier().build());
        LocalDate on =
                steps.stream().map(Step::readyOn).max(LocalDate::compareTo).orElse(day);
        return node.engine().with(more, on).evaluate(node.criterion());
    }

    private List<List<Step>> held(Node node, Criterion.Held held) {
        List<Step> pardons = pardons(node);
        if (!pardons.isEmpty() && !waivers) {
            return List.of();
        }
        List<List<Step>> ways = new ArrayList<>();
        for (List<Step> begun : begun(node, held.from())) {
            ways.add(joined(begun, pardons));
            if (!held.absent()) {
                held.codes().forEach(code -> ways.add(joined(begun, joined(pardons, List.of(holding(code))))));
            }
        }
        return ways;
    }

    private static List<Step> joined(List<Step> one, List<Step> other) {
        return ImmutableList.<Step>builder().addAll(one).addAll(other).build();
    }

    /** What lets a moment happen that has not; nothing when it has. */
    private List<List<Step>> begun(Node node, Moment moment) {
        return node.engine().facts.resolve(moment).isPresent() ? List.of(List.of()) : happening(moment);
    }

    List<List<Step>> happening(Moment moment) {
        if (moment instanceof Moment.Milestone milestone) {
            return List.of(List.of(step(moment.label(), dossier().step(milestone.code(), day), day)));
        } else if (moment instanceof Moment.Obtained obtained) {
            return obtained.codes().stream().map(code -> List.of(holding(code))).toList();
        } else if (moment instanceof Moment.Shifted shifted) {
            return happening(shifted.moment());
        } else if (moment instanceof Moment.Signed signed) {
            return signed.kinds().stream().map(kind -> List.of(report(kind, 0))).toList();
        } else if (moment instanceof Moment.Act act) {
            List<List<Step>> ways = new ArrayList<>();
            for (Selection choice : Synthesis.choices(act.which())) {
                Synthesis made = new Synthesis(choice, item, day);
                if (made.isPossible()) {
                    ways.add(List.of(
                            done(made.activity(1, LengthUnit.EVENT, made.earliest(), -1), 1, LengthUnit.EVENT)));
                }
            }
            return ways;
        }
        return List.of();
    }

    private Step done(Synthesis.Made made, long amount, LengthUnit unit) {
        Label what = EvidenceWords.of(amount, unit, made.selection());
        return new Step(
                item,
                what,
                dossier()
                        .addActivities(made.activity())
                        .registry(made.registry())
                        .build(),
                ImmutableMap.of(unit, amount),
                made.activity().term().last());
    }

    private List<List<Step>> amount(Node node, Amount amount) {
        List<List<Step>> ways = new ArrayList<>();
        List<List<Step>> starts = new ArrayList<>();
        starts.add(List.of());
        starts.addAll(waivers ? List.of(pardons(node)) : List.of());
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Between between && between.from().isPresent()) {
                starts.addAll(begun(node, between.from().get()));
            } else if (limit instanceof Limit.PerPeriod floor && floor.anchor().isPresent()) {
                starts.addAll(begun(node, floor.anchor().get()));
            }
        }
        for (Selection choice : Synthesis.choices(Synthesis.wanted(amount))) {
            Synthesis synthesis = new Synthesis(choice, item, day);
            for (List<Step> start : ImmutableSet.copyOf(starts)) {
                if (synthesis.isPossible()) {
                    Filling filling = new Filling(amount, synthesis, this::done, steps -> after(node, steps));
                    filling.fill(start.isEmpty() ? node : after(node, start), start)
                            .ifPresent(ways::add);
                }
            }
        }
        return ways;
    }

    private Registry person(String name, ImmutableSet<String> statuses) {
        return statuses.isEmpty()
                ? Registry.empty()
                : Registry.empty().with(name, statuses.iterator().next(), Term.from(day));
    }

    private List<Step> statements(Node node, Attested rule) {
        List<Step> steps = new ArrayList<>();
        int lacking = rule.count() - node.counted().size();
        String kind = rule.kinds().iterator().next();
        for (int i = 0; i < lacking; i++) {
            String signer = "planned-signer-" + item + "-" + i;
            Attestation signed = new Attestation(
                    "planned-" + item + "-" + i,
                    kind,
                    PersonId.of(signer),
                    day,
                    Optional.of(true),
                    rule.observed().stream().findFirst());
            steps.add(step(
                    Sentences.fill("obtain {0}", "取得{0}", Vocabulary.of(kind)),
                    dossier().addAttestations(signed).registry(person(signer, rule.signers())),
                    day));
        }
        return steps;
    }

    private List<Step> judgements(Node node, Judged rule) {
        List<Step> steps = new ArrayList<>();
        ImmutableSet<String> judged =
                node.counted().stream().map(Account.Counted::id).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> failed = assessment.dossier().judgements().stream()
                .filter(judgement -> judgement.on().equals(day))
                .map(Dossier.Judgement::item)
                .collect(ImmutableSet.toImmutableSet());
        for (String each : rule.items()) {
            if (!judged.contains(each)) {
                String assessor = "planned-assessor-" + item;
                LocalDate on = failed.contains(each) ? day.plusDays(1) : day;
                steps.add(step(
                        Sentences.fill("be assessed: {0}", "接受评定：{0}", Vocabulary.of(each)),
                        dossier().judged(each, assessor, on, true).registry(person(assessor, rule.assessors())),
                        on));
            }
        }
        return steps;
    }

    private Step examination(Examined rule) {
        String examiner = "planned-examiner-" + item;
        LocalDate on = day.plusDays(1);
        return step(
                Sentences.fill("pass {0}", "通过{0}", Vocabulary.of(rule.kind())),
                dossier()
                        .addExaminations(new Examination(
                                rule.kind(), on, Optional.of(true), ImmutableList.of(PersonId.of(examiner))))
                        .registry(person(examiner, rule.examiners())),
                on);
    }

    private List<List<Step>> reported(Node node, Criterion.Reported rule) {
        List<List<Step>> ways = new ArrayList<>();
        List<Step> pardons = pardons(node).stream()
                .map(step -> step.adds().waivers().get(0).period().orElseThrow())
                .map(term ->
                        waiver(Optional.of(term.last().equals(day.minusDays(1)) ? Term.of(term.first(), day) : term)))
                .toList();
        if (!pardons.isEmpty() && !waivers) {
            return List.of();
        }
        for (List<Step> begun : begun(node, rule.from())) {
            ways.add(joined(begun, joined(reports(node, rule), pardons)));
        }
        return ways;
    }

    private List<Step> reports(Node node, Criterion.Reported rule) {
        List<Step> steps = new ArrayList<>();
        ImmutableSet<String> counted =
                node.counted().stream().map(Account.Counted::id).collect(ImmutableSet.toImmutableSet());
        long regular = assessment.dossier().attestations().stream()
                .filter(each -> each.kind().equals(rule.kind()) && counted.contains(each.id()))
                .distinct()
                .count();
        for (long i = regular; i < Math.max(rule.least(), rule.every().isZero() ? 0 : regular + 1); i++) {
            steps.add(report(rule.kind(), i));
        }
        rule.closing().ifPresent(kind -> steps.add(report(kind, 0)));
        return steps;
    }

    private Step report(String kind, long i) {
        return step(
                Sentences.fill("file {0}", "提交{0}", Vocabulary.of(kind)),
                dossier()
                        .addAttestations(
                                Attestation.positive("planned-" + kind + "-" + i, kind, "planned-signer-" + item, day)),
                day);
    }
}
