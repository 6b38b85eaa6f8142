package org.preceptor.examples;

import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.program.Cohort;
import org.preceptor.program.Phase;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/**
 * The five documents of the program.
 *
 * @param program phases and their demands
 * @param cohort the run that starts on 16 January 2018
 * @param roster hospitals, coaches and trainees
 * @param placement wishes for disciplines at hosts, places, and the hosts' scores
 * @param coaching coaches, wishes for them, and what they are already engaged in
 */
record BackboneFiles(
        TrainingProgram program, Cohort cohort, Roster roster, PairingProblem placement, PairingProblem coaching) {

    static Optional<BackboneFiles> read(Inbox inbox) {
        Optional<TrainingProgram> program = inbox.read("program.json", TrainingProgram.class);
        Optional<Cohort> cohort = inbox.read("cohort.json", Cohort.class);
        Optional<Roster> roster = inbox.read("roster.json", Roster.class);
        Optional<PairingProblem> placement = inbox.read("placement.json", PairingProblem.class);
        Optional<PairingProblem> coaching = inbox.read("coaching.json", PairingProblem.class);
        if (program.isEmpty() || cohort.isEmpty() || roster.isEmpty() || placement.isEmpty() || coaching.isEmpty()) {
            return Optional.empty();
        }
        BackboneFiles files =
                new BackboneFiles(program.get(), cohort.get(), roster.get(), placement.get(), coaching.get());
        if (inbox.check(
                        "cohort.json",
                        Pointer.of("program"),
                        () -> files.cohort().resolve(files.program()))
                && inbox.check("program.json", Pointer.of("phases"), files::clinical)) {
            inbox.check("cohort.json", Pointer.of("start"), files::clinic);
        }
        inbox.refuse(
                "roster.json",
                RosterRules.roster().check(files.roster(), files.cohort().start()));
        inbox.refuse("placement.json", Report.of(files.placement().diagnostics().errors()));
        inbox.refuse("coaching.json", Report.of(files.coaching().diagnostics().errors()));
        inbox.checkReferences("placement.json", files.placement(), files.roster());
        inbox.checkReferences("coaching.json", files.coaching(), files.roster());
        return inbox.hasErrors() ? Optional.empty() : Optional.of(files);
    }

    /** {@return the phase spent in hospitals} */
    Phase clinicalPhase() {
        return program.phases().get(clinical());
    }

    /** {@return its days in this cohort} */
    Term clinic() {
        return cohort.resolve(program)
                .phases()
                .get(clinical())
                .orElseThrow(
                        () -> new UnknownReferenceException(Label.of("term of phase", "阶段的起止日期"), Phase.Kind.CLINICAL));
    }

    private int clinical() {
        int at = program.phases().stream().map(Phase::kind).toList().indexOf(Phase.Kind.CLINICAL);
        if (at < 0) {
            throw new UnknownReferenceException(Label.of("phase", "阶段"), Phase.Kind.CLINICAL);
        }
        return at;
    }
}
