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
    private static final int MOST = 400;
    private final Assessment assessment;
    private final String item;
    private final LocalDate day;

    Supplies(Assessment assessment, String item) {
        this.assessment = assessment;
        this.item = item;
        this.day = assessment.day();
    }

    private Dossier.Builder dossier() {
        return Dossier.builder().candidate(assessment.dossier().candidate());
    }

    private Step step(Label what, Dossier.Builder adds, LocalDate ready) {
        return new Step(item, what, adds.build(), ImmutableMap.of(), ready);
    }

    Step waiver(Item named) {
        String authority = named.waivableBy().stream().findFirst().orElse("committee");
        Dossier.Waiver waiver =
                new Dossier.Waiver(named.id(), authority, "to be recorded", Term.from(day), Optional.empty());
        return step(
                Sentences.fill("ask for a waiver of {0}", "申请豁免{0}", named.title()),
                dossier().addWaivers(waiver),
                day);
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
        Criterion criterion = node.criterion();
        if (node.standing() == Standing.IMPOSSIBLE) {
            return List.of();
        }
        Optional<LocalDate> cure = node.curedOn();
        if (cure.isPresent()) {
            return List.of(
                    List.of(step(Sentences.fill("wait until {0}", "等待至{0}", cure.get()), dossier(), cure.get())));
        } else if (criterion instanceof Amount amount) {
            return amount(node, amount);
        } else if (criterion instanceof Criterion.Held held) {
            List<List<Step>> ways = new ArrayList<>();
            if (!held.absent()) {
                held.codes().forEach(code -> ways.add(List.of(holding(code))));
            }
            return ways;
        } else if (criterion instanceof Attested rule) {
            return List.of(statements(node, rule));
        } else if (criterion instanceof Judged rule) {
            return List.of(judgements(node, rule));
        } else if (criterion instanceof Examined rule) {
            return List.of(List.of(examination(rule)));
        } else if (criterion instanceof Criterion.Reported rule) {
            return List.of(reports(node, rule));
        } else if (criterion instanceof Criterion.InOrder order) {
            return happening(order.earlier(), step -> step);
        } else if (criterion instanceof Criterion.Elapsed elapsed) {
            LocalDate ready = elapsed.tenure().metOn(day);
            return happening(
                    elapsed.since(), step -> new Step(step.item(), step.what(), step.adds(), step.units(), ready));
        }
        return List.of();
    }

    private List<List<Step>> happening(Moment moment, java.util.function.UnaryOperator<Step> ready) {
        if (moment instanceof Moment.Milestone milestone) {
            Step step = step(moment.label(), dossier().step(milestone.code(), day), day);
            return List.of(List.of(ready.apply(step)));
        } else if (moment instanceof Moment.Obtained obtained) {
            return obtained.codes().stream()
                    .map(code -> List.of(ready.apply(holding(code))))
                    .toList();
        } else if (moment instanceof Moment.Signed signed) {
            return signed.kinds().stream()
                    .map(kind -> List.of(ready.apply(report(kind, 0))))
                    .toList();
        } else if (moment instanceof Moment.Act act) {
            List<List<Step>> ways = new ArrayList<>();
            for (Selection choice : Synthesis.choices(act.which())) {
                Synthesis made = new Synthesis(choice, item, day);
                ways.add(List.of(ready.apply(done(made.activity(1, LengthUnit.EVENT, day, 0), 1, LengthUnit.EVENT))));
            }
            return ways;
        }
        return List.of();
    }

    private Step done(Synthesis.Made made, long amount, LengthUnit unit) {
        Label what = Sentences.fill(
                "{0} of {1}", "{1}{0}", unit.label(amount), made.selection().label());
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
        for (Selection choice : Synthesis.choices(Synthesis.wanted(amount))) {
            List<Step> way = fill(node, amount, new Synthesis(choice, item, day));
            if (!way.isEmpty()) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** Adds what is missing, then, where floors ask for it, more in one period after another, until it is enough. */
    private List<Step> fill(Node node, Amount amount, Synthesis synthesis) {
        List<Step> steps = new ArrayList<>();
        LengthUnit unit = amount.least().unit();
        Optional<Limit.PerPeriod> floor = amount.limits().stream()
                .filter(limit -> limit instanceof Limit.PerPeriod)
                .map(limit -> (Limit.PerPeriod) limit)
                .findFirst();
        LocalDate when = synthesis.earliest();
        for (int i = 0; i < MOST; i++) {
            Node now = i == 0 ? node : evaluated(amount, steps, steps.isEmpty() ? day : lastOf(steps));
            if (now.standing().isPositive()) {
                return steps;
            }
            long size = floor.map(Limit.PerPeriod::least).orElse(missing(now));
            steps.add(done(synthesis.activity(Math.max(1, size), unit, when, i), Math.max(1, size), unit));
            if (floor.isPresent()) {
                when = when.plus(floor.get().every());
            } else if (i > 0 && missing(now) <= 1 && i > 12) {
                return List.of();
            }
        }
        return List.of();
    }

    private static LocalDate lastOf(List<Step> steps) {
        return steps.get(steps.size() - 1).readyOn();
    }

    private static long missing(Node node) {
        return node.shortfalls().stream()
                .flatMap(shortfall -> shortfall.missing().stream())
                .mapToLong(length -> length.amount())
                .max()
                .orElse(1);
    }

    private Node evaluated(Criterion criterion, List<Step> steps, LocalDate on) {
        Dossier more = new Plan(ImmutableList.copyOf(steps), day, 0).applyTo(assessment.dossier());
        return new Engine(new Facts(assessment.scheme(), more.evidence(), on)).evaluate(criterion);
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

    private List<Step> reports(Node node, Criterion.Reported rule) {
        List<Step> steps = new ArrayList<>();
        long regular = node.counted().size()
                - assessment.dossier().attestations().stream()
                        .filter(each -> rule.closing().isPresent()
                                && each.kind().equals(rule.closing().get()))
                        .count();
        for (long i = regular; i < rule.least(); i++) {
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
