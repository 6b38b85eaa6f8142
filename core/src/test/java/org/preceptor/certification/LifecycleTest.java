package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** The whole table as the reference gives it, one line for each state; what a line does not name is refused. */
    private static final String TABLE = """
            UNKNOWN: ENQUIRE>INTERESTED REGISTER>REGISTERED
            INTERESTED: REGISTER>REGISTERED WITHDRAW>WITHDRAWN
            REGISTERED: BEGIN>IN_TRAINING WITHDRAW>WITHDRAWN
            IN_TRAINING: PAUSE>TRAINING_PAUSED DECLARE_READY>READY_DECLARED SUBMIT>SUBMITTED WITHDRAW>WITHDRAWN
            TRAINING_PAUSED: RESUME>IN_TRAINING WITHDRAW>WITHDRAWN
            READY_DECLARED: SUBMIT>SUBMITTED WITHDRAW>WITHDRAWN
            SUBMITTED: REVIEW>UNDER_REVIEW WITHDRAW>WITHDRAWN
            UNDER_REVIEW: DEFER>MORE_REQUIRED RECOMMEND>AWAITING_DECISION WITHDRAW>WITHDRAWN
            MORE_REQUIRED: BEGIN>IN_TRAINING SUBMIT>SUBMITTED WITHDRAW>WITHDRAWN
            AWAITING_DECISION: DEFER>MORE_REQUIRED GRANT>ACTIVE GRANT_CONDITIONALLY>ACTIVE_CONDITIONAL REFUSE>REFUSED
            REFUSED: REGISTER>REGISTERED APPEAL>APPEALED
            ACTIVE: PAUSE>PAUSED FALL_DUE>RENEWAL_DUE LAPSE>LAPSED DEACTIVATE>INACTIVE RETIRE>RETIRED \
            HONOUR>EMERITUS SUSPEND>SUSPENDED REVOKE>REVOKED PROMOTE>PROMOTED
            ACTIVE_CONDITIONAL: FULFIL>ACTIVE LAPSE>LAPSED SUSPEND>SUSPENDED REVOKE>REVOKED APPEAL>APPEALED
            PAUSED: RESUME>ACTIVE LAPSE>LAPSED
            RENEWAL_DUE: RENEW>ACTIVE GRANT_CONDITIONALLY>ACTIVE_CONDITIONAL LAPSE>LAPSED SUSPEND>SUSPENDED REVOKE>REVOKED
            LAPSED: ASK_BACK>REINSTATING
            REINSTATING: REINSTATE>ACTIVE LAPSE>LAPSED
            INACTIVE: RESUME>ACTIVE ASK_BACK>REINSTATING
            RETIRED: HONOUR>EMERITUS
            EMERITUS:
            SUSPENDED: LIFT>ACTIVE REVOKE>REVOKED APPEAL>APPEALED
            REVOKED: APPEAL>APPEALED
            APPEALED: UPHOLD>ACTIVE CONFIRM_REFUSAL>REFUSED CONFIRM_SUSPENSION>SUSPENDED \
            CONFIRM_REVOCATION>REVOKED CONFIRM_CONDITIONS>ACTIVE_CONDITIONAL
            WITHDRAWN: ENQUIRE>INTERESTED REGISTER>REGISTERED
            PROMOTED: FALL_DUE>RENEWAL_DUE DEACTIVATE>INACTIVE RETIRE>RETIRED SUSPEND>SUSPENDED REVOKE>REVOKED
            """;

    @Test
    void everyPairOfStateAndStepLeadsWhereTheReferenceSays() {
        Map<String, String> expected = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] words = line.split("[: ]+");
            for (int i = 1; i < words.length; i++) {
                String[] move = words[i].split(">");
                expected.put(words[0] + " " + move[0], move[1]);
            }
        });
        for (State state : State.values()) {
            for (Step step : Step.values()) {
                assertThat(Lifecycle.next(state, step).map(State::name).orElse("refused"))
                        .as(state + " " + step)
                        .isEqualTo(expected.getOrDefault(state + " " + step, "refused"));
            }
        }
        assertThat(TABLE.lines()).hasSize(State.values().length);
    }

    @Test
    void anAppealConfirmsOnlyTheDecisionItIsAbout() {
        Lifecycle refused = walk(Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.RECOMMEND, Step.REFUSE)
                .then(Step.APPEAL, DAY, "candidate", "")
                .orElseThrow();
        assertThat(refused.then(Step.CONFIRM_REVOCATION, DAY, "appellate panel", "")
                        .report()
                        .errors())
                .extracting(f -> f.rule().id().value())
                .containsExactly("certification.transition");
        assertThat(refused.then(Step.CONFIRM_REFUSAL, DAY, "appellate panel", "")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void retirementAndEmeritusKeepTheTitleWithoutThePowers() {
        Lifecycle retired =
                active().then(Step.RETIRE, DAY.plusYears(9), "holder", "").orElseThrow();
        Lifecycle honoured = retired.then(Step.HONOUR, DAY.plusYears(10), "board", "ten years")
                .orElseThrow();
        assertThat(honoured.stateOn(DAY.plusYears(9).minusDays(1)).hasPowers()).isTrue();
        assertThat(honoured.stateOn(DAY.plusYears(9))).isEqualTo(State.RETIRED);
        assertThat(honoured.state()).isEqualTo(State.EMERITUS);
        assertThat(State.RETIRED.hasPowers() || State.EMERITUS.hasPowers()).isFalse();
        assertThat(Lifecycle.steps(State.EMERITUS)).isEmpty();
    }

    @Test
    void suspensionStopsThePowersAtOnceAndIsLiftedOrEndsInRevocation() {
        Lifecycle suspended = active().then(Step.SUSPEND, DAY.plusDays(5), "board", "complaint")
                .orElseThrow();
        assertThat(suspended.stateOn(DAY.plusDays(4)).hasPowers()).isTrue();
        assertThat(suspended.stateOn(DAY.plusDays(5)).hasPowers()).isFalse();
        assertThat(suspended
                        .then(Step.LIFT, DAY.plusDays(9), "board", "")
                        .orElseThrow()
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(Lifecycle.steps(State.SUSPENDED)).containsExactly(Step.LIFT, Step.REVOKE, Step.APPEAL);
    }

    @Test
    void promotionKeepsThePowersOfTheGradeBelow() {
        Lifecycle promoted = active().then(Step.PROMOTE, DAY.plusYears(2), "board", "by invitation")
                .orElseThrow();
        assertThat(promoted.state()).isEqualTo(State.PROMOTED);
        assertThat(promoted.state().hasPowers()).isTrue();
        Registry ladder = Registry.empty()
                .with("T", "leader-trainer", org.preceptor.time.Term.from(DAY.plusYears(2)))
                .conferring("leader-trainer", "leader")
                .conferring("leader-trainer", "supervise");
        org.preceptor.roster.PersonId trainer = org.preceptor.roster.PersonId.of("T");
        assertThat(ladder.heldOn(trainer, "leader", DAY.plusYears(2))).contains(true);
        assertThat(ladder.heldOn(trainer, "supervise", DAY.plusYears(2).minusDays(1)))
                .contains(false);
    }
}
