package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.rule.Report.NotMetException;

class LifecycleTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 26);

    /** For every state the states it is entered from, as the reference lists them. */
    private static final ImmutableMap<State, String> ENTERED_FROM = ImmutableMap.<State, String>builder()
            .put(State.UNKNOWN, "")
            .put(State.INTERESTED, "UNKNOWN WITHDRAWN")
            .put(State.REGISTERED, "UNKNOWN INTERESTED WITHDRAWN REFUSED")
            .put(State.IN_TRAINING, "REGISTERED MORE_REQUIRED TRAINING_PAUSED")
            .put(State.TRAINING_PAUSED, "IN_TRAINING")
            .put(State.READY_DECLARED, "IN_TRAINING")
            .put(State.SUBMITTED, "READY_DECLARED IN_TRAINING MORE_REQUIRED")
            .put(State.UNDER_REVIEW, "SUBMITTED")
            .put(State.MORE_REQUIRED, "UNDER_REVIEW AWAITING_DECISION")
            .put(State.AWAITING_DECISION, "UNDER_REVIEW")
            .put(State.REFUSED, "AWAITING_DECISION APPEALED")
            .put(
                    State.ACTIVE,
                    "AWAITING_DECISION APPEALED REINSTATING RENEWAL_DUE PAUSED INACTIVE SUSPENDED ACTIVE_CONDITIONAL")
            .put(State.ACTIVE_CONDITIONAL, "AWAITING_DECISION RENEWAL_DUE APPEALED")
            .put(State.PAUSED, "ACTIVE")
            .put(State.RENEWAL_DUE, "ACTIVE PROMOTED")
            .put(State.LAPSED, "RENEWAL_DUE ACTIVE ACTIVE_CONDITIONAL PAUSED REINSTATING")
            .put(State.REINSTATING, "LAPSED INACTIVE")
            .put(State.INACTIVE, "ACTIVE PROMOTED")
            .put(State.RETIRED, "ACTIVE PROMOTED")
            .put(State.EMERITUS, "RETIRED ACTIVE")
            .put(State.SUSPENDED, "ACTIVE ACTIVE_CONDITIONAL RENEWAL_DUE PROMOTED APPEALED")
            .put(State.REVOKED, "ACTIVE ACTIVE_CONDITIONAL RENEWAL_DUE SUSPENDED PROMOTED APPEALED")
            .put(State.APPEALED, "REFUSED REVOKED SUSPENDED ACTIVE_CONDITIONAL")
            .put(
                    State.WITHDRAWN,
                    "INTERESTED REGISTERED IN_TRAINING TRAINING_PAUSED READY_DECLARED SUBMITTED UNDER_REVIEW MORE_REQUIRED")
            .put(State.PROMOTED, "ACTIVE")
            .buildOrThrow();

    private static Lifecycle walk(Step... steps) {
        Lifecycle history = Lifecycle.empty();
        for (Step step : steps) {
            history = history.then(step, DAY, "council", "").orElseThrow();
        }
        return history;
    }

    private static Lifecycle active() {
        return walk(Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.RECOMMEND, Step.GRANT);
    }

    @Test
    void everyStateIsEnteredFromTheStatesOfTheReferenceAndNoOther() {
        for (State to : State.values()) {
            Set<String> from = new TreeSet<>();
            for (State each : State.values()) {
                for (Step step : Step.values()) {
                    Lifecycle.next(each, step).filter(to::equals).ifPresent(found -> from.add(each.name()));
                }
            }
            String expected = ENTERED_FROM.getOrDefault(to, "?");
            assertThat(from)
                    .as(to.name())
                    .isEqualTo(new TreeSet<>(
                            ImmutableSet.copyOf(expected.isEmpty() ? new String[0] : expected.split(" "))));
        }
    }

    @Test
    void everyPairOfStateAndStepIsEitherInTheTableOrRefused() {
        for (State state : State.values()) {
            Lifecycle history =
                    new Lifecycle(ImmutableList.of(new Lifecycle.Entry(DAY, Step.REGISTER, state, "a", "")));
            for (Step step : Step.values()) {
                Lifecycle.Outcome outcome = history.then(step, DAY.plusDays(1), "b", "");
                boolean possible = Lifecycle.steps(state).contains(step);
                assertThat(outcome.report().isClean()).isEqualTo(possible);
                assertThat(outcome.history().entries()).hasSize(possible ? 2 : 1);
            }
        }
    }

    @Test
    void isQueryableForAnyDay() {
        Lifecycle history = active().then(Step.SUSPEND, DAY.plusDays(10), "board", "complaint")
                .orElseThrow()
                .then(Step.REVOKE, DAY.plusDays(20), "board", "false statement")
                .orElseThrow();
        assertThat(history.stateOn(DAY.minusDays(1))).isEqualTo(State.UNKNOWN);
        assertThat(history.stateOn(DAY)).isEqualTo(State.ACTIVE);
        assertThat(history.stateOn(DAY.plusDays(10))).isEqualTo(State.SUSPENDED);
        assertThat(history.stateOn(DAY.plusDays(9))).isEqualTo(State.ACTIVE);
        assertThat(history.stateOn(DAY.plusDays(20))).isEqualTo(State.REVOKED);
        assertThat(history.entries()).hasSize(8);
    }

    @Test
    void refusesToBeBackdated() {
        Lifecycle.Outcome outcome = active().then(Step.SUSPEND, DAY.minusDays(1), "board", "");
        assertThat(outcome.report().errors())
                .extracting(f -> f.rule().id().value())
                .containsExactly("certification.backdated");
        assertThatThrownBy(outcome::orElseThrow).isInstanceOf(NotMetException.class);
        assertThatThrownBy(() -> new Lifecycle(ImmutableList.of(
                        new Lifecycle.Entry(DAY, Step.GRANT, State.ACTIVE, "a", ""),
                        new Lifecycle.Entry(DAY.minusDays(1), Step.SUSPEND, State.SUSPENDED, "a", ""))))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void anAppealIsDecidedByAnotherPanel() {
        Lifecycle appealed = active().then(Step.REVOKE, DAY, "council", "cause")
                .orElseThrow()
                .then(Step.APPEAL, DAY.plusDays(30), "holder", "")
                .orElseThrow();
        assertThat(appealed.then(Step.UPHOLD, DAY.plusDays(60), "council", "")
                        .report()
                        .errors())
                .hasSize(1);
        assertThat(appealed.then(Step.UPHOLD, DAY.plusDays(60), "appellate panel", "")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(appealed.then(Step.CONFIRM_REVOCATION, DAY.plusDays(60), "appellate panel", "")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.REVOKED);
    }

    @Test
    void aDeferralIsNoRefusalAndCannotBeAppealed() {
        Lifecycle deferred = walk(Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.DEFER);
        assertThat(deferred.state()).isEqualTo(State.MORE_REQUIRED);
        assertThat(Lifecycle.next(State.MORE_REQUIRED, Step.APPEAL)).isEmpty();
        assertThat(Lifecycle.next(State.MORE_REQUIRED, Step.SUBMIT)).contains(State.SUBMITTED);
    }

    @Test
    void leaveStopsTheClockDayByDay() {
        Lifecycle history = active().then(Step.PAUSE, DAY.plusDays(10), "body", "leave")
                .orElseThrow()
                .then(Step.RESUME, DAY.plusDays(40), "body", "")
                .orElseThrow();
        assertThat(history.pausedDays(DAY.plusDays(9))).isZero();
        assertThat(history.pausedDays(DAY.plusDays(25))).isEqualTo(15);
        assertThat(history.pausedDays(DAY.plusDays(100))).isEqualTo(30);
    }

    @Test
    void onlyStatesWithPowersConferThem() {
        Map<State, Boolean> powers = ImmutableMap.of(
                State.ACTIVE,
                true,
                State.SUSPENDED,
                false,
                State.INACTIVE,
                false,
                State.EMERITUS,
                false,
                State.PROMOTED,
                true);
        powers.forEach((state, has) -> assertThat(state.hasPowers()).isEqualTo(has));
    }
}
