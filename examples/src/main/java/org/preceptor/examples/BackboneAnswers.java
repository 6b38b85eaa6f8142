package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Repair;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.program.Cohort;
import org.preceptor.program.Phase;
import org.preceptor.program.Placement;
import org.preceptor.program.ProgramRules;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

/**
 * Everything asked about the program, answered by the library.
 *
 * @param files the documents
 * @param clinic the days of the clinical phase
 * @param program whether the program and its cohort are well formed
 * @param placed who is placed where
 * @param placements the placements held against the phase by the program's own rules
 * @param coaches what keeps each coach from coaching, or is to be told about it
 * @param coached who is coached by whom
 * @param ill the coach most asked for, who falls ill
 * @param repair what then changes
 */
record BackboneAnswers(
        BackboneFiles files,
        Term clinic,
        Report program,
        Pairing placed,
        Report placements,
        ImmutableMap<PersonId, Report> coaches,
        Pairing coached,
        PersonId ill,
        Repair repair) {

    static BackboneAnswers of(BackboneFiles files) {
        LocalDate start = files.cohort().start();
        Cohort.Dated dated = files.cohort().resolve(files.program());
        Phase phase = files.clinicalPhase();
        Term clinic = files.clinic();
        PairingPolicy policy = PairingPolicy.traineeOptimal().tiesBySeed(seed(start));

        PairingProblem placing = PairingProblem.builder()
                .from(files.placement())
                .roster(files.roster())
                .rules(PairingRules.of(phase, clinic))
                .build();
        Pairing placed = placing.pair(policy);

        PairingProblem judged = PairingProblem.builder()
                .from(files.coaching())
                .roster(files.roster())
                .rules(PairingRules.of(phase, clinic).and(PairingRules.teacherCertificate()))
                .build();
        PairingProblem coaching = PairingProblem.builder()
                .from(judged)
                .trainees(willing(files, placed))
                .rules(judged.rules().and(PairingRules.wherePlaced(placed.places())))
                .build();
        Pairing coached = coaching.pair(policy);
        PersonId ill = mostAskedFor(files, coached);
        return new BackboneAnswers(
                files,
                clinic,
                ProgramRules.program()
                        .check(files.program(), start)
                        .prefixed(Pointer.of("program"))
                        .plus(ProgramRules.cohort().check(dated, start).prefixed(Pointer.of("cohort"))),
                placed,
                placements(files, placed, phase),
                coaches(judged),
                coached,
                ill,
                coached.repair(coaching.without(ill), Repair.Mode.KEEP_EVERYONE_ELSE));
    }

    /** The lottery number everybody knew beforehand: the first day of the program. */
    private static long seed(LocalDate start) {
        return Long.parseLong(start.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Each placed trainee wishes for the coaches named, then equally for every other coach of the placement. */
    private static List<Trainee> willing(BackboneFiles files, Pairing placed) {
        List<Trainee> willing = new ArrayList<>();
        for (Trainee trainee : files.coaching().trainees()) {
            Optional<Place> place = placed.placeOf(trainee.id());
            if (place.isPresent()) {
                List<ImmutableList<Place>> wishes =
                        new ArrayList<>(trainee.willingness().groups());
                ImmutableList<Place> others = files.coaching().openings().stream()
                        .filter(opening -> isAt(files, opening, place.get()))
                        .map(Opening::place)
                        .filter(coach -> trainee.willingness().choiceOf(coach).isEmpty())
                        .collect(ImmutableList.toImmutableList());
                if (!others.isEmpty()) {
                    wishes.add(others);
                }
                willing.add(Trainee.builder()
                        .from(trainee)
                        .willingness(Willingness.ofGroups(wishes))
                        .build());
            }
        }
        return willing;
    }

    private static boolean isAt(BackboneFiles files, Opening coach, Place place) {
        return place instanceof Place.Discipline at
                && coach.place() instanceof Place.Mentor mentor
                && coach.hospital().filter(at.host()::equals).isPresent()
                && files.roster().get(mentor.id()).disciplines().contains(at.discipline());
    }

    private static Report placements(BackboneFiles files, Pairing placed, Phase phase) {
        RuleSet<Placement.Resolved> rules = ProgramRules.placement();
        Report all = Report.clean();
        for (Map.Entry<PersonId, Place> entry : placed.places().entrySet()) {
            if (entry.getValue() instanceof Place.Discipline at) {
                int choice = placed.explain(entry.getKey()).wishes().stream()
                        .filter(wish -> wish.place().equals(at))
                        .findFirst()
                        .orElseThrow()
                        .choice();
                Placement placement =
                        new Placement(entry.getKey(), at.host(), at.discipline(), Placement.Basis.choice(choice));
                all = all.plus(rules.check(
                                placement.resolve(files.roster(), phase),
                                files.cohort().start())
                        .prefixed(Pointer.of("placements", entry.getKey())));
            }
        }
        return all;
    }

    /** Nothing in these rules depends on who the trainee is, unless home is host. */
    private static ImmutableMap<PersonId, Report> coaches(PairingProblem judged) {
        ImmutableMap.Builder<PersonId, Report> reports = ImmutableMap.builder();
        for (Opening opening : judged.openings()) {
            if (opening.place() instanceof Place.Mentor mentor) {
                judged.trainees().stream()
                        .filter(trainee -> !trainee.home().equals(opening.hospital()))
                        .findFirst()
                        .ifPresent(trainee -> reports.put(mentor.id(), judged.whyNot(trainee.id(), opening.place())));
            }
        }
        return reports.buildOrThrow();
    }

    private static PersonId mostAskedFor(BackboneFiles files, Pairing coached) {
        return coached.places().values().stream()
                .distinct()
                .min(Comparator.comparingLong((Place place) -> -asked(files, place))
                        .thenComparing(Place.ORDER))
                .map(place -> ((Place.Mentor) place).id())
                .orElseThrow();
    }

    private static long asked(BackboneFiles files, Place coach) {
        return files.coaching().trainees().stream()
                .filter(trainee -> trainee.willingness().choiceOf(coach).isPresent())
                .count();
    }

    PairingAudit placedAudit() {
        return PairingAudit.of(placed.problem(), placed);
    }

    PairingAudit coachedAudit() {
        return PairingAudit.of(coached.problem(), coached);
    }

    PairingAudit repairAudit() {
        return PairingAudit.of(repair.pairing().problem(), repair.pairing());
    }

    /** {@return everything said about every coach, each at a pointer with the id} */
    Report coachReport() {
        Report all = Report.clean();
        for (Map.Entry<PersonId, Report> coach : coaches.entrySet()) {
            all = all.plus(coach.getValue().prefixed(Pointer.of("coaches", coach.getKey())));
        }
        return all;
    }

    long blocked() {
        return coaches.values().stream().filter(Report::hasErrors).count();
    }

    Physician person(PersonId id) {
        return files.roster().get(id);
    }
}
