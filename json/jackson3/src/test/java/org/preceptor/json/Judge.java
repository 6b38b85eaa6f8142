package org.preceptor.json;

import java.time.LocalDate;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.TrainingProgram;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.rule.Report;

/** What the rules of its room say about a value. */
final class Judge {
    private static final LocalDate DAY = LocalDate.of(2018, 2, 16);

    private Judge() {}

    static Report of(Object value) {
        if (value instanceof QuotaFamily family) {
            return family.check();
        } else if (value instanceof SharePlan plan) {
            return plan.check();
        } else if (value instanceof TablePlan plan) {
            return plan.check();
        } else if (value instanceof SupportPlan plan) {
            return plan.check(DAY);
        } else if (value instanceof SupportPlan.Intakes intakes) {
            return intakes.check();
        } else if (value instanceof QuotaLedger ledger) {
            return QuotaLedger.replay(ledger.rules(), ledger.entries()).report();
        } else if (value instanceof PairingProblem problem) {
            return problem.diagnostics();
        } else if (value instanceof TrainingProgram program) {
            return ProgramRules.program().check(program, DAY);
        }
        return RosterRules.roster().check((Roster) value, DAY);
    }
}
