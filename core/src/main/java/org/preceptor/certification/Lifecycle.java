package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Report;

/**
 * A person's way from the first enquiry to the end of a certificate: dated, append-only, and open to questions about any
 * day.
 *
 * <p>The states are those of the Balint bodies where they document them (the British pathway, the Dutch renewal, the
 * Australian withdrawal) and of comparable bodies otherwise (suspension, appeal, emeritus). Which step leads from which
 * state to which is one total table: a step that the table does not have is refused as a finding and changes nothing.
 *
 * <p>A revocation ends the powers, never the record: what held on an earlier day can be asked for ever, because signatures
 * are checked against the day on which they were given.
 *
 * @param entries the history, oldest first
 */
public record Lifecycle(ImmutableList<Entry> entries) {
    private static final ImmutableTable<State, Step, State> TABLE = Transitions.table();

    /** Refuses a history out of order. */
    public Lifecycle {
        for (int i = 1; i < entries.size(); i++) {
            MalformedValueException.check(
                    !entries.get(i).on().isBefore(entries.get(i - 1).on()),
                    "Lifecycle.entries",
                    entries.get(i).on(),
                    "must not be before the entry above it");
        }
    }

    /** Where somebody stands. */
    public enum State {
        /** Nobody has heard of the person. */
        UNKNOWN("unknown", "未知"),
        /** Has contacted the body. */
        INTERESTED("interested", "有意向"),
        /** On the pathway; the edition of the rules is pinned. */
        REGISTERED("registered", "已注册"),
        /** Logs activity, supervision and reports. */
        IN_TRAINING("in training", "培训中"),
        /** The training clock stands still. */
        TRAINING_PAUSED("training paused", "培训暂停"),
        /** Supervisor and candidate both say ready. */
        READY_DECLARED("declared ready", "已声明就绪"),
        /** The full application is in. */
        SUBMITTED("submitted", "已提交"),
        /** The first body screens. */
        UNDER_REVIEW("under review", "审核中"),
        /** Advised what is missing; not a refusal and not open to appeal. */
        MORE_REQUIRED("more required", "需补充"),
        /** Recommended to the deciding body. */
        AWAITING_DECISION("awaiting decision", "待决定"),
        /** Final no, in writing, naming the unmet criterion. */
        REFUSED("refused", "未批准"),
        /** Granted, dated, listed. */
        ACTIVE("active", "有效"),
        /** Granted under conditions with a deadline. */
        ACTIVE_CONDITIONAL("active under conditions", "附条件有效"),
        /** The credential's clock stands still during leave. */
        PAUSED("paused", "暂停计时"),
        /** Inside the renewal window. */
        RENEWAL_DUE("renewal due", "待续期"),
        /** The term ended, or membership was dropped. */
        LAPSED("lapsed", "已失效"),
        /** Asks to come back. */
        REINSTATING("reinstating", "申请恢复"),
        /** Keeps the title without the powers. */
        INACTIVE("inactive", "停用"),
        /** Retired, with reduced duties. */
        RETIRED("retired", "退休"),
        /** Honorary. */
        EMERITUS("emeritus", "荣誉"),
        /** Powers stopped at once. */
        SUSPENDED("suspended", "中止"),
        /** Removed for cause; the record stays. */
        REVOKED("revoked", "撤销"),
        /** A decision is contested before another panel. */
        APPEALED("appealed", "申诉中"),
        /** The candidate left. */
        WITHDRAWN("withdrawn", "退出"),
        /** Holds the next grade as well. */
        PROMOTED("promoted", "晋级");

        private final Label label;

        State(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the state in words} */
        public Label label() {
            return label;
        }

        /** {@return whether the powers of the grade may be used} */
        public boolean hasPowers() {
            return this == ACTIVE || this == ACTIVE_CONDITIONAL || this == RENEWAL_DUE || this == PROMOTED;
        }
    }

    /** What happens. */
    public enum Step {
        /** First contact. */
        ENQUIRE("enquire", "咨询"),
        /** The name is entered on the pathway. */
        REGISTER("register", "注册"),
        /** The supervisor agreed and a plan is set. */
        BEGIN("begin training", "开始培训"),
        /** Leave begins. */
        PAUSE("pause", "暂停"),
        /** Leave is over, or somebody inactive takes up practice again. */
        RESUME("resume", "恢复"),
        /** Supervisor and candidate say ready. */
        DECLARE_READY("declare ready", "声明就绪"),
        /** The application is handed in. */
        SUBMIT("submit", "提交"),
        /** The first body takes it up. */
        REVIEW("review", "审核"),
        /** The body says what more is needed. */
        DEFER("defer", "要求补充"),
        /** The first body recommends. */
        RECOMMEND("recommend", "推荐"),
        /** The deciding body grants. */
        GRANT("grant", "批准"),
        /** The deciding body grants under conditions. */
        GRANT_CONDITIONALLY("grant under conditions", "附条件批准"),
        /** The conditions are met. */
        FULFIL("fulfil the conditions", "条件达成"),
        /** The final no. */
        REFUSE("refuse", "不批准"),
        /** The renewal window opens. */
        FALL_DUE("fall due", "进入续期"),
        /** Renewed for another term. */
        RENEW("renew", "续期"),
        /** The term ends, or membership is dropped. */
        LAPSE("lapse", "失效"),
        /** Asks to come back. */
        ASK_BACK("ask for reinstatement", "申请恢复资格"),
        /** Comes back. */
        REINSTATE("reinstate", "恢复资格"),
        /** Stops practising. */
        DEACTIVATE("become inactive", "停用"),
        /** Retires. */
        RETIRE("retire", "退休"),
        /** Is honoured. */
        HONOUR("make emeritus", "授予荣誉"),
        /** Powers are stopped. */
        SUSPEND("suspend", "中止"),
        /** The suspension is lifted. */
        LIFT("lift the suspension", "解除中止"),
        /** Removed for cause. */
        REVOKE("revoke", "撤销"),
        /** A decision is contested. */
        APPEAL("appeal", "申诉"),
        /** The other panel finds for the person. */
        UPHOLD("uphold the appeal", "申诉成立"),
        /** The other panel confirms a refusal. */
        CONFIRM_REFUSAL("confirm the refusal", "维持不批准"),
        /** The other panel confirms a suspension. */
        CONFIRM_SUSPENSION("confirm the suspension", "维持中止"),
        /** The other panel confirms a revocation. */
        CONFIRM_REVOCATION("confirm the revocation", "维持撤销"),
        /** The other panel confirms conditions. */
        CONFIRM_CONDITIONS("confirm the conditions", "维持附加条件"),
        /** The candidate leaves. */
        WITHDRAW("withdraw", "退出"),
        /** The next grade is granted. */
        PROMOTE("promote", "晋级");

        private final Label label;

        Step(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the step in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * One line of the history.
     *
     * @param on the day
     * @param step what happened
     * @param state the state from that day on
     * @param by who decided
     * @param reason why; a refusal names the unmet criterion
     */
    public record Entry(LocalDate on, Step step, State state, String by, String reason) {
        /** Refuses an entry that nobody made. */
        public Entry {
            MalformedValueException.check(!by.isBlank(), "Entry.by", by, "must not be blank");
        }
    }

    /**
     * What came of a step: the longer history, or why the step was refused.
     *
     * @param history the history, unchanged when the step was refused
     * @param report clean, or the reasons
     */
    public record Outcome(Lifecycle history, Report report) {
        /**
         * The longer history, for callers who prefer an exception.
         *
         * @return the history
         * @throws Report.NotMetException when the step was refused
         */
        public Lifecycle orElseThrow() {
            report.orElseThrow();
            return history;
        }
    }

    /** {@return the history of somebody nobody has heard of} */
    public static Lifecycle empty() {
        return new Lifecycle(ImmutableList.of());
    }

    /**
     * Where a step leads.
     *
     * @param from the state
     * @param step the step
     * @return the next state; empty when the step is not possible in that state
     */
    public static Optional<State> next(State from, Step step) {
        return Optional.ofNullable(TABLE.get(from, step));
    }

    /**
     * The steps that are possible in a state.
     *
     * @param from the state
     * @return the steps, in the order of their declaration
     */
    public static ImmutableSet<Step> steps(State from) {
        return ImmutableSet.copyOf(TABLE.row(from).keySet());
    }

    /**
     * Takes a step. An appeal is decided by somebody else than the decision it is about, and confirms that one only.
     *
     * @param step what happens
     * @param on the day, not before the last entry
     * @param by who decides
     * @param reason why
     * @return the longer history, or why not
     */
    public Outcome then(Step step, LocalDate on, String by, String reason) {
        State from = state();
        if (!entries.isEmpty() && on.isBefore(last().on())) {
            return new Outcome(
                    this,
                    Report.of(ImmutableList.of(CertificationRules.BACKDATED
                            .error()
                            .actual(on)
                            .expected(last().on())
                            .build())));
        }
        Optional<State> next = next(from, step);
        if (from == State.APPEALED && next.isPresent() && contested().by().equals(by)) {
            return new Outcome(
                    this,
                    Report.of(ImmutableList.of(
                            CertificationRules.SAME_PANEL.error().actual(by).build())));
        }
        boolean other = from == State.APPEALED
                && entries.size() > 1
                && next.isPresent()
                && step != Step.UPHOLD
                && next.get() != contested().state();
        if (next.isEmpty() || other) {
            return new Outcome(
                    this,
                    Report.of(ImmutableList.of(CertificationRules.REFUSED_MOVE
                            .error()
                            .actual(from.label())
                            .with("event", step.label())
                            .build())));
        }
        ImmutableList<Entry> longer = ImmutableList.<Entry>builder()
                .addAll(entries)
                .add(new Entry(on, step, next.get(), by, reason))
                .build();
        return new Outcome(new Lifecycle(longer), Report.clean());
    }

    /**
     * Takes a step that is in time only within a notice after the last entry: an appeal within so many days.
     *
     * @param step what happens
     * @param on the day, not before the last entry
     * @param by who decides
     * @param reason why
     * @param notice how long after the last entry it is in time, the last day included
     * @return the longer history, or why not
     */
    public Outcome then(Step step, LocalDate on, String by, String reason, Period notice) {
        Outcome outcome = then(step, on, by, reason);
        boolean late = !entries.isEmpty() && on.isAfter(last().on().plus(notice));
        return late
                ? new Outcome(
                        this,
                        Report.of(ImmutableList.of(CertificationRules.NOTICE_OVER
                                        .error()
                                        .actual(on)
                                        .expected(last().on().plus(notice))
                                        .with("event", step.label())
                                        .build()))
                                .plus(outcome.report()))
                : outcome;
    }

    /** The decision that the last appeal is about. */
    private Entry contested() {
        return entries.get(Math.max(0, entries.size() - 2));
    }

    private Entry last() {
        return entries.get(entries.size() - 1);
    }

    /** {@return the state after the last entry} */
    public State state() {
        return entries.isEmpty() ? State.UNKNOWN : last().state();
    }

    /**
     * The state on a day; several entries on one day count in their order.
     *
     * @param day the day
     * @return the state, {@link State#UNKNOWN} before the first entry
     */
    public State stateOn(LocalDate day) {
        State state = State.UNKNOWN;
        for (Entry entry : entries) {
            state = entry.on().isAfter(day) ? state : entry.state();
        }
        return state;
    }

    /**
     * How many days of a certificate's or training's clock stood still up to a day.
     *
     * @param day the day
     * @return the days spent in leave
     */
    public long pausedDays(LocalDate day) {
        long days = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.step() == Step.PAUSE && !entry.on().isAfter(day)) {
                LocalDate end = i + 1 < entries.size() ? entries.get(i + 1).on() : day;
                days += ChronoUnit.DAYS.between(entry.on(), end.isAfter(day) ? day : end);
            }
        }
        return days;
    }
}
