package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.program.Figure;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/**
 * The ten documents of the program.
 *
 * @param plan who supports whom, for how many residents, for how long
 * @param shares weights, floors and caps of the regions
 * @param table the bases' places and the weight of every eligible pair of region and base
 * @param lines the lines of the decision
 * @param narrow the same, were two regions bound to a few bases
 * @param roster bases, sending hospitals and the nominated residents
 * @param nominations who is nominated by which region and wishes for which base
 * @param ledger the year's account
 * @param intakes intakes and limits of several years
 * @param figures figures as they were reported
 */
record CounterpartFiles(
        SupportPlan plan,
        SharePlan shares,
        TablePlan table,
        QuotaFamily lines,
        QuotaFamily narrow,
        Roster roster,
        PairingProblem nominations,
        QuotaLedger ledger,
        SupportPlan.Intakes intakes,
        ImmutableList<Figure> figures) {

    static Optional<CounterpartFiles> read(Inbox inbox) {
        Optional<SupportPlan> plan = inbox.read("support-plan.json", SupportPlan.class);
        Optional<SharePlan> shares = inbox.read("share-plan.json", SharePlan.class);
        Optional<TablePlan> table = inbox.read("table-plan.json", TablePlan.class);
        Optional<QuotaFamily> lines = inbox.read("lines.json", QuotaFamily.class);
        Optional<QuotaFamily> narrow = inbox.read("lines-narrow.json", QuotaFamily.class);
        Optional<Roster> roster = inbox.read("roster.json", Roster.class);
        Optional<PairingProblem> nominations = inbox.read("nominations.json", PairingProblem.class);
        Optional<QuotaLedger> ledger = inbox.read("ledger.json", QuotaLedger.class);
        Optional<SupportPlan.Intakes> intakes = inbox.read("intakes.json", SupportPlan.Intakes.class);
        Optional<ImmutableList<Figure>> figures = inbox.readAll("figures.json", Figure.class);
        if (inbox.hasErrors()) {
            return Optional.empty();
        }
        CounterpartFiles files = new CounterpartFiles(
                plan.orElseThrow(),
                shares.orElseThrow(),
                table.orElseThrow(),
                lines.orElseThrow(),
                narrow.orElseThrow(),
                roster.orElseThrow(),
                nominations.orElseThrow(),
                ledger.orElseThrow(),
                intakes.orElseThrow(),
                figures.orElseThrow());
        files.judge(inbox);
        return inbox.hasErrors() ? Optional.empty() : Optional.of(files);
    }

    private void judge(Inbox inbox) {
        inbox.refuse("support-plan.json", plan.check(plan.term().last()));
        inbox.refuse("share-plan.json", Report.of(shares.check().errors()));
        inbox.refuse("table-plan.json", Report.of(table.check().errors()));
        inbox.refuse("lines.json", lines.check());
        inbox.refuse("lines-narrow.json", narrow.check());
        inbox.refuse(
                "roster.json",
                RosterRules.roster().check(roster, nominations.term().first()));
        inbox.refuse("nominations.json", Report.of(nominations.diagnostics().errors()));
        inbox.refuse(
                "ledger.json",
                QuotaLedger.replay(ledger.rules(), ledger.entries()).report());
        table.columns()
                .forEach(column -> inbox.check(
                        "table-plan.json",
                        Pointer.of("columns", column.id(), "id"),
                        () -> roster.get(base(column.id()))));
        inbox.checkReferences("nominations.json", nominations, roster);
    }

    static HospitalId base(MemberId column) {
        return HospitalId.of(column.value());
    }
}
