package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Scheme;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.standards.BalintStandards;

/** Balint leaders, Beijing, 23 to 26 May 2019: dossiers under two published schemes, and a panel that issues. */
final class Balint2019 implements Stop {
    static final LocalDate DAY = LocalDate.of(2019, 5, 26);
    static final Label TITLE = Label.of("Balint leaders, Beijing 2019", "巴林特小组组长资格审核，北京 2019");
    private static final String PARTICIPANT = "P-";

    @Override
    public String id() {
        return "balint-2019";
    }

    @Override
    public Optional<Answers> visit(Inbox inbox) {
        Optional<Roster> roster = inbox.read("roster.json", Roster.class);
        Optional<Registry> registry = inbox.read("registry.json", Registry.class);
        Optional<ImmutableList<Dossier>> dossiers = inbox.readAll("dossiers.json", Dossier.class);
        if (inbox.hasErrors()) {
            return Optional.empty();
        }
        Day day = new Day(roster.orElseThrow(), registry.orElseThrow(), dossiers.orElseThrow());
        inbox.refuse("roster.json", RosterRules.roster().check(day.roster(), DAY));
        for (int i = 0; i < day.dossiers().size(); i++) {
            PersonId candidate = day.dossiers().get(i).candidate();
            inbox.check(
                    "dossiers.json",
                    Pointer.of(i, "candidate"),
                    () -> day.roster().get(candidate));
        }
        return inbox.hasErrors() ? Optional.empty() : Optional.of(day.answers());
    }

    /** One candidate: the dossier under both schemes, and what the panel decided. */
    record Candidate(
            PersonId id, String name, Region province, Assessment ibf, Assessment dbg, BalintPanel.Decision decision) {}

    /** The review day. */
    record Day(Roster roster, Registry registry, ImmutableList<Dossier> dossiers) {
        Answers answers() {
            Scheme ibf = BalintStandards.beijing2019(BalintStandards.ibf2016());
            Scheme dbg = BalintStandards.dbgPhysicians();
            BalintPanel panel = new BalintPanel(registry, DAY);
            List<Candidate> candidates = new ArrayList<>();
            for (Dossier file : dossiers) {
                Dossier dossier = Dossier.builder()
                        .from(file)
                        .registry(file.registry().plus(registry))
                        .build();
                Assessment qualitative = ibf.assess(dossier, DAY);
                candidates.add(new Candidate(
                        dossier.candidate(),
                        name(dossier.candidate()),
                        province(dossier.candidate()),
                        qualitative,
                        dbg.assess(dossier, DAY),
                        panel.decide(qualitative)));
            }
            return new Answers(TITLE, summary(candidates), results(candidates), page(panel, candidates));
        }

        private String name(PersonId person) {
            return roster.get(person).name().orElse(person.value());
        }

        private Region province(PersonId person) {
            return roster.get(roster.get(person).employer().orElseThrow())
                    .region()
                    .province();
        }

        ImmutableList<PersonId> participants() {
            return roster.physicians().keySet().stream()
                    .filter(person -> person.value().startsWith(PARTICIPANT))
                    .collect(ImmutableList.toImmutableList());
        }

        long provinces() {
            return participants().stream().map(this::province).distinct().count();
        }

        private List<String> summary(List<Candidate> candidates) {
            long granted = candidates.stream()
                    .filter(each -> each.decision().certificate().isPresent())
                    .count();
            long shortOfNumbers = candidates.stream()
                    .filter(each -> each.dbg().verdict() == Assessment.Verdict.NOT_YET)
                    .count();
            long verified = candidates.stream()
                    .filter(each ->
                            each.ibf().verify().isClean() && each.dbg().verify().isClean())
                    .count();
            return List.of(
                    participants().size() + " participants from " + provinces() + " provinces 来自" + provinces() + "个省份的"
                            + participants().size() + "名学员",
                    candidates.size() + " candidates: " + granted + " certificates issued, "
                            + (candidates.size() - granted)
                            + " deferred " + candidates.size() + "名候选人：颁发" + granted + "份，暂缓"
                            + (candidates.size() - granted) + "份",
                    shortOfNumbers + " fall short of the German numbers 德国数量标准未达" + shortOfNumbers + "名",
                    "next day on which an answer changes by itself: " + next(candidates) + " 下一个自然变化日",
                    verified + " of " + candidates.size() + " assessments agree with a second program 独立复核一致");
        }

        private static String next(List<Candidate> candidates) {
            return candidates.stream()
                    .flatMap(each -> each.dbg().nextVerdict().stream())
                    .min(LocalDate::compareTo)
                    .map(LocalDate::toString)
                    .orElse("none");
        }

        private static ImmutableMap<String, Object> results(List<Candidate> candidates) {
            List<Finding> qualitative = new ArrayList<>();
            List<Finding> numeric = new ArrayList<>();
            List<Finding> refusals = new ArrayList<>();
            for (Candidate each : candidates) {
                Pointer at = Pointer.of("candidates", each.id());
                qualitative.addAll(each.ibf().report().prefixed(at).findings());
                numeric.addAll(each.dbg().report().prefixed(at).findings());
                refusals.addAll(each.decision().objections().prefixed(at).findings());
            }
            ImmutableMap.Builder<String, Object> results = ImmutableMap.<String, Object>builder()
                    .put("assessment-ibf.json", Report.of(qualitative))
                    .put("assessment-dbg.json", Report.of(numeric))
                    .put("panel.json", Report.of(refusals));
            candidates.forEach(each -> each.decision()
                    .certificate()
                    .ifPresent(certificate -> results.put("certificate-" + each.id() + ".json", certificate)));
            return results.buildOrThrow();
        }

        private Sheet page(BalintPanel panel, List<Candidate> candidates) {
            return new BalintPage(this, panel, candidates).sheet();
        }
    }
}
