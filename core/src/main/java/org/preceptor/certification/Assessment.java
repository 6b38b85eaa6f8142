package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.preceptor.Label;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.rule.Report;

/**
 * The answer to "may she lead a group", and why: one node for every demand of the scheme, with the evidence that was
 * counted, the evidence that was not and for what reason, what is missing, and since when waiting alone will do.
 *
 * <p>An assessment is made for one day and never changes. It can be asked what is left ({@link #remaining}), what would be
 * the cheapest ways to get there ({@link #plans}), when the answer will change by itself ({@link #nextChange}), and it can
 * be re-checked by other code than made it ({@link #verify}).
 */
public final class Assessment {
    private final Scheme scheme;
    private final Dossier dossier;
    private final LocalDate day;
    private final Node root;

    Assessment(Scheme scheme, Dossier dossier, LocalDate day, Node root) {
        this.scheme = scheme;
        this.dossier = dossier;
        this.day = day;
        this.root = root;
    }

    static Assessment of(Scheme scheme, Dossier dossier, LocalDate day) {
        Facts facts = new Facts(scheme, dossier.evidence(), day);
        return new Assessment(scheme, dossier, day, new Engine(facts).whole());
    }

    /** What one demand came to. */
    public enum Standing {
        /** Shown. */
        MET("met", "已满足"),
        /** Not shown yet; more evidence or time can change it. */
        NOT_YET("not yet", "尚未满足"),
        /** Cannot be settled from the evidence or from the text that is known. */
        UNDETERMINED("undetermined", "无法判定"),
        /** Let off by a recorded decision. */
        WAIVED("waived", "已豁免"),
        /** Taken as shown because something else is held. */
        DEEMED("deemed", "视为满足"),
        /** Does not concern this candidate. */
        NOT_APPLICABLE("not applicable", "不适用"),
        /** Can no longer be shown, as when a deadline has passed. */
        IMPOSSIBLE("impossible", "已不可能"),
        /** Was held once and has run out. */
        EXPIRED("expired", "已过期");

        private final Label label;

        Standing(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the standing in words} */
        public Label label() {
            return label;
        }

        /** {@return whether nothing more is needed} */
        public boolean isPositive() {
            return this == MET || this == WAIVED || this == DEEMED || this == NOT_APPLICABLE;
        }

        /** {@return whether the demand is known not to be met} */
        public boolean isNegative() {
            return !isPositive() && this != UNDETERMINED;
        }
    }

    /** What the whole came to. */
    public enum Verdict {
        /** Everything that can be asked for is shown; the deciding body may grant. */
        ELIGIBLE("eligible", "符合条件"),
        /** Something mandatory is not met. */
        NOT_YET("not yet", "尚不符合"),
        /** An expectation of a guideline is not reached; the body may accept that with a recorded reason. */
        DISCRETION("to the body's discretion", "由机构酌定"),
        /** Cannot be settled from the evidence or from the text that is known. */
        UNDETERMINED("undetermined", "无法判定");

        private final Label label;

        Verdict(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the verdict in words} */
        public Label label() {
            return label;
        }
    }

    /** One demand of the scheme and what it came to. */
    public static final class Node {
        private final Criterion criterion;
        private final Standing standing;
        private final ImmutableList<Node> parts;
        private final Account account;
        private final Again again;

        Node(Criterion criterion, Standing standing, ImmutableList<Node> parts, Account account, Engine engine) {
            this(criterion, standing, parts, account, Again.alone(engine, criterion));
        }

        private Node(Criterion criterion, Standing standing, ImmutableList<Node> parts, Account account, Again again) {
            this.criterion = criterion;
            this.standing = standing;
            this.parts = parts;
            this.account = account;
            this.again = again;
        }

        /** The same node, judged on other days together with the demands it shares evidence with. */
        Node within(Criterion whole, Function<Engine, Standing> judge) {
            return new Node(criterion, standing, parts, account, again.within(whole, judge));
        }

        Engine engine() {
            return again.engine();
        }

        /** {@return the demand} */
        public Criterion criterion() {
            return criterion;
        }

        /** {@return what it came to} */
        public Standing standing() {
            return standing;
        }

        /** {@return the demands below it, in the order of the scheme} */
        public ImmutableList<Node> parts() {
            return parts;
        }

        /** {@return the evidence that counts} */
        public ImmutableList<Counted> counted() {
            return account.counted();
        }

        /** {@return the evidence that does not count, and why} */
        public ImmutableList<Rejected> rejected() {
            return account.rejected();
        }

        /** {@return what is missing here; parts have their own} */
        public ImmutableList<Shortfall> shortfalls() {
            return account.shortfalls();
        }

        /** {@return remarks that change nothing} */
        public ImmutableList<Label> notes() {
            return account.notes();
        }

        /** {@return the first day after the day judged on which time alone makes it positive} */
        public Optional<LocalDate> curedOn() {
            return standing.isPositive() ? Optional.empty() : again.cure();
        }

        /** {@return this node and all below it, from the top} */
        public ImmutableList<Node> all() {
            List<Node> all = new ArrayList<>(List.of(this));
            parts.forEach(part -> all.addAll(part.all()));
            return ImmutableList.copyOf(all);
        }

        Account account() {
            return account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node
                    && criterion.equals(node.criterion)
                    && standing == node.standing
                    && parts.equals(node.parts)
                    && account.equals(node.account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(criterion, standing, parts);
        }

        /** {@return standing and demand as text} */
        @Override
        public String toString() {
            return standing + " " + criterion.sentence();
        }
    }

    /**
     * What changes when the same dossier is judged otherwise.
     *
     * @param from the verdict there
     * @param to the verdict here
     * @param changed for each demand whose standing differs, the standings there and here; empty where it is not asked
     */
    public record Difference(
            Verdict from, Verdict to, ImmutableMap<String, ImmutableList<Optional<Standing>>> changed) {}

    /** {@return the scheme} */
    public Scheme scheme() {
        return scheme;
    }

    /** {@return the evidence} */
    public Dossier dossier() {
        return dossier;
    }

    /** {@return the day judged} */
    public LocalDate day() {
        return day;
    }

    /** {@return the tree, whose parts are the scheme's items and the conditions imposed on the candidate} */
    public Node root() {
        return root;
    }

    /** {@return the verdict, as stance and strengths say} */
    public Verdict verdict() {
        return Verdicts.of(scheme.stance(), root);
    }

    /**
     * The node of a demand.
     *
     * @param item the demand's name in the scheme
     * @return its node
     */
    public Optional<Node> find(String item) {
        return Verdicts.find(root, item);
    }

    /** {@return everything that is missing from what must be or is expected to be shown, each thing once} */
    public ImmutableList<Shortfall> shortfalls() {
        return Verdicts.shortfalls(root);
    }

    /** {@return the demands that cannot be settled, among those that must be or are expected to be shown} */
    public ImmutableList<Node> undetermined() {
        return Verdicts.undetermined(root);
    }

    /** {@return all evidence that some demand did not count, in the order of the scheme} */
    public ImmutableList<Rejected> rejected() {
        return Verdicts.rejected(root);
    }

    /** {@return the first later day on which, without new facts, any demand stands otherwise or another is asked} */
    public Optional<LocalDate> nextChange() {
        return Horizon.next(this, Horizon::standings);
    }

    /** {@return the first later day on which, without new facts, the verdict is another} */
    public Optional<LocalDate> nextVerdict() {
        return Horizon.next(this, other -> Verdicts.of(scheme.stance(), other));
    }

    /**
     * What is left to be shown, as a criterion: judging further evidence against it gives the verdict that judging all
     * evidence against the scheme would give. A condition recorded for a later day is demanded from that day on.
     *
     * @return the rest; demands that stay met whatever happens are gone from it
     */
    public Criterion remaining() {
        return Residual.of(this);
    }

    /**
     * The cheapest ways to leave nothing missing, by the usual cost.
     *
     * @param limit how many at most
     * @return the plans, cheapest first
     */
    public ImmutableList<Plan> plans(int limit) {
        return plans(limit, Plan.Cost.USUAL);
    }

    /**
     * The cheapest ways to leave nothing missing.
     *
     * @param limit how many at most
     * @param cost what each step costs
     * @return the plans, cheapest first
     */
    public ImmutableList<Plan> plans(int limit, Plan.Cost cost) {
        return plans(limit, cost, Plan.USUAL_TRIES);
    }

    /**
     * The cheapest ways to leave nothing missing, searched for as long as is declared.
     *
     * @param limit how many at most
     * @param cost what each step costs
     * @param tries how many combinations of steps may be tried in order to prove the first plan the cheapest
     * @return the plans, cheapest first; the first says whether that is proved
     */
    public ImmutableList<Plan> plans(int limit, Plan.Cost cost, int tries) {
        return Planner.plans(this, limit, cost, tries);
    }

    /** {@return what neither further evidence nor time can put right, demand by demand; empty when nothing is of that kind} */
    public ImmutableList<Plan.Obstacle> obstacles() {
        return Planner.obstacles(this);
    }

    /** {@return the tree as indented sentences in both languages} */
    public Label explain() {
        return Sentences.explain(this);
    }

    /** {@return the same as findings: what is missing as errors, what cannot be settled as warnings} */
    public Report report() {
        return CertificationRules.report(this);
    }

    /**
     * Re-checks the assessment with other code than made it.
     *
     * @return a clean report, or what does not hold
     */
    public Report verify() {
        return Audit.of(this);
    }

    /**
     * What changes against another assessment of the same dossier, under another scheme or version, or on another day.
     *
     * @param other the other assessment
     * @return the differences, from the other to this one
     */
    public Difference diff(Assessment other) {
        return Verdicts.difference(other, this);
    }

    /** {@return the standing of each demand, by its name, in the order of the scheme} */
    public ImmutableMap<String, Standing> standings() {
        return Verdicts.standings(root);
    }

    /** Assessments of the same dossier under the same scheme for the same day are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment assessment
                && scheme.equals(assessment.scheme)
                && dossier.equals(assessment.dossier)
                && day.equals(assessment.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, dossier, day);
    }

    /** {@return verdict, scheme and day as text} */
    @Override
    public String toString() {
        return verdict() + " under " + scheme.version() + " on " + day;
    }
}
