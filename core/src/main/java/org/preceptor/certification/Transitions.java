package org.preceptor.certification;

import com.google.common.collect.ImmutableTable;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;

/** The table of transitions: what is not here is not possible. */
final class Transitions {
    private final ImmutableTable.Builder<State, Step, State> table = ImmutableTable.builder();

    private Transitions() {}

    static ImmutableTable<State, Step, State> table() {
        Transitions all = new Transitions();
        all.training();
        all.deciding();
        all.holding();
        all.ending();
        return all.table
                .orderRowsBy(java.util.Comparator.naturalOrder())
                .orderColumnsBy(java.util.Comparator.naturalOrder())
                .build();
    }

    private void on(Step step, State to, State... from) {
        for (State each : from) {
            table.put(each, step, to);
        }
    }

    private void training() {
        on(Step.ENQUIRE, State.INTERESTED, State.UNKNOWN, State.WITHDRAWN);
        on(Step.REGISTER, State.REGISTERED, State.UNKNOWN, State.INTERESTED, State.WITHDRAWN, State.REFUSED);
        on(Step.BEGIN, State.IN_TRAINING, State.REGISTERED, State.MORE_REQUIRED);
        on(Step.PAUSE, State.TRAINING_PAUSED, State.IN_TRAINING);
        on(Step.RESUME, State.IN_TRAINING, State.TRAINING_PAUSED);
        on(Step.DECLARE_READY, State.READY_DECLARED, State.IN_TRAINING);
        on(
                Step.WITHDRAW,
                State.WITHDRAWN,
                State.INTERESTED,
                State.REGISTERED,
                State.IN_TRAINING,
                State.TRAINING_PAUSED,
                State.READY_DECLARED,
                State.SUBMITTED,
                State.UNDER_REVIEW,
                State.MORE_REQUIRED);
    }

    private void deciding() {
        on(Step.SUBMIT, State.SUBMITTED, State.IN_TRAINING, State.READY_DECLARED, State.MORE_REQUIRED);
        on(Step.REVIEW, State.UNDER_REVIEW, State.SUBMITTED);
        on(Step.DEFER, State.MORE_REQUIRED, State.UNDER_REVIEW, State.AWAITING_DECISION);
        on(Step.RECOMMEND, State.AWAITING_DECISION, State.UNDER_REVIEW);
        on(Step.GRANT, State.ACTIVE, State.AWAITING_DECISION);
        on(Step.GRANT_CONDITIONALLY, State.ACTIVE_CONDITIONAL, State.AWAITING_DECISION, State.RENEWAL_DUE);
        on(Step.FULFIL, State.ACTIVE, State.ACTIVE_CONDITIONAL);
        on(Step.REFUSE, State.REFUSED, State.AWAITING_DECISION);
        on(Step.APPEAL, State.APPEALED, State.REFUSED, State.REVOKED, State.SUSPENDED, State.ACTIVE_CONDITIONAL);
        on(Step.UPHOLD, State.ACTIVE, State.APPEALED);
        on(Step.CONFIRM_REFUSAL, State.REFUSED, State.APPEALED);
        on(Step.CONFIRM_SUSPENSION, State.SUSPENDED, State.APPEALED);
        on(Step.CONFIRM_REVOCATION, State.REVOKED, State.APPEALED);
        on(Step.CONFIRM_CONDITIONS, State.ACTIVE_CONDITIONAL, State.APPEALED);
    }

    private void holding() {
        on(Step.PAUSE, State.PAUSED, State.ACTIVE);
        on(Step.RESUME, State.ACTIVE, State.PAUSED, State.INACTIVE);
        on(Step.FALL_DUE, State.RENEWAL_DUE, State.ACTIVE, State.PROMOTED);
        on(Step.RENEW, State.ACTIVE, State.RENEWAL_DUE);
        on(Step.ASK_BACK, State.REINSTATING, State.LAPSED, State.INACTIVE);
        on(Step.REINSTATE, State.ACTIVE, State.REINSTATING);
        on(Step.LAPSE, State.LAPSED, State.RENEWAL_DUE, State.ACTIVE, State.ACTIVE_CONDITIONAL, State.PAUSED);
        on(Step.LAPSE, State.LAPSED, State.REINSTATING);
        on(Step.PROMOTE, State.PROMOTED, State.ACTIVE);
    }

    private void ending() {
        on(Step.DEACTIVATE, State.INACTIVE, State.ACTIVE, State.PROMOTED);
        on(Step.RETIRE, State.RETIRED, State.ACTIVE, State.PROMOTED);
        on(Step.HONOUR, State.EMERITUS, State.RETIRED, State.ACTIVE);
        on(Step.SUSPEND, State.SUSPENDED, State.ACTIVE, State.ACTIVE_CONDITIONAL, State.RENEWAL_DUE, State.PROMOTED);
        on(Step.LIFT, State.ACTIVE, State.SUSPENDED);
        on(
                Step.REVOKE,
                State.REVOKED,
                State.ACTIVE,
                State.ACTIVE_CONDITIONAL,
                State.RENEWAL_DUE,
                State.SUSPENDED,
                State.PROMOTED);
    }
}
