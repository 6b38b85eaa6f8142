package org.preceptor.pairing;

import static org.preceptor.pairing.Explanation.Guarantee.Property.FAIR;
import static org.preceptor.pairing.Explanation.Guarantee.Property.MONOTONE;
import static org.preceptor.pairing.Explanation.Guarantee.Property.NON_WASTEFUL;
import static org.preceptor.pairing.Explanation.Guarantee.Property.RESPECTS_CAPS;
import static org.preceptor.pairing.Explanation.Guarantee.Property.STABLE;
import static org.preceptor.pairing.Explanation.Guarantee.Property.STRATEGY_PROOF;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.NOT_PROMISED;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.PROMISED;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.TESTED;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.pairing.Explanation.Guarantee;
import org.preceptor.pairing.Explanation.Guarantee.Property;
import org.preceptor.pairing.Explanation.Guarantee.Standing;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.quota.Reserve;
import org.preceptor.rule.Source;

/** What each setting promises, in which sense and on whose word; what it does not, and why not. */
final class Guarantees {

    private static final Source CHOICE = paper("Kojima, Tamura and Yokoo", "Designing matching mechanisms, 2018");
    private static final Source REGIONS = paper("Kamada and Kojima", "Efficient matching under constraints, 2015");
    private static final Source MINIMUMS =
            paper("Fragiadakis, Iwasaki, Troyan, Ueda and Yokoo", "Strategyproof matching with minimum quotas, 2016");
    private static final Source PRECEDENCE =
            paper("Dur, Kominers, Pathak and Sonmez", "Reserve design: walk zones in Boston, 2018");
    private static final Source CLASSES =
            paper("Ehlers, Hafalir, Yenmez and Yildirim", "School choice with controlled choice constraints, 2014");
    private static final Source LAYERS = paper(
            "Sonmez and Yenmez",
            "Affirmative action in India via vertical, horizontal and overlapping reservations, 2022");
    private static final Source PLAIN = paper("Gale and Shapley", "College admissions, 1962");
    private static final Source REVERTED = Source.of("NRMP", "reversions of unfilled positions");
    private static final Source OWN = Source.local("tests and audit of this library");

    private final PairingPolicy policy;
    private final Pairing.Outcome outcome;
    private final Distribution spread;
    private final boolean joint;
    private final boolean bases;
    private final boolean keepsEmpty;
    private final boolean layered;
    private final boolean stable;

    private Guarantees(Pairing pairing) {
        PairingProblem problem = pairing.problem();
        policy = pairing.policy();
        outcome = pairing.outcome();
        spread = problem.distribution();
        stable = outcome == Pairing.Outcome.STABLE || (policy.aim().isStable() && outcome == Pairing.Outcome.PROVED);
        joint = problem.links().stream().anyMatch(l -> !l.wishes().isEmpty());
        bases = !problem.bases().isEmpty();
        layered = GroupPromises.isLayered(problem);
        keepsEmpty = spread.reserves().stream().anyMatch(r -> !(r.residual() instanceof Reserve.Residual.OpenUp));
    }

    static ImmutableList<Guarantee> of(Pairing pairing) {
        Guarantees it = new Guarantees(pairing);
        return ImmutableList.of(it.caps(), it.stable(), it.fair(), it.nonWasteful(), it.strategyProof(), it.monotone());
    }

    private static Source paper(String authors, String title) {
        return Source.of(authors, title).withConfidence(Source.Confidence.REPORTED);
    }

    private static Guarantee line(Property what, Standing how, Source source, String english, String chinese) {
        return new Guarantee(what, how, Label.of(english, chinese), source);
    }

    private Guarantee caps() {
        return switch (spread.setting(policy)) {
            case NOMINATIONS ->
                line(
                        RESPECTS_CAPS,
                        PROMISED,
                        OWN,
                        "totals of sending regions hold before the match, those of places within it",
                        "派出地区总额于配对前满足，去处名额于配对中满足");
            case CELLS ->
                line(
                        RESPECTS_CAPS,
                        PROMISED,
                        OWN,
                        "every cell of region and base, and so every total",
                        "各地区与基地分格及由此各项总额");
            case OPTIMISED ->
                line(
                        RESPECTS_CAPS,
                        PROMISED,
                        OWN,
                        "totals of sending regions and of places, by one flow",
                        "派出地区与去处总额由同一流量满足");
            case OPEN -> line(RESPECTS_CAPS, PROMISED, OWN, "capacities and caps above them", "各处名额及上级限额");
        };
    }

    private Guarantee stable() {
        if (outcome == Pairing.Outcome.GAPS_FILLED) {
            return line(STABLE, NOT_PROMISED, OWN, "only gaps were filled", "仅补空缺");
        } else if (outcome == Pairing.Outcome.FAIR) {
            return line(
                    STABLE,
                    NOT_PROMISED,
                    MINIMUMS,
                    "no stable pairing keeps the minimums (rural hospitals theorem)",
                    "任何稳定配对均不能满足下限（乡村医院定理）");
        } else if (!stable) {
            return line(STABLE, NOT_PROMISED, OWN, "the aim or the outcome is not a stable one", "目标或结果不求稳定");
        } else if (joint) {
            return line(STABLE, PROMISED, OWN, "by choice functions of linked trainees", "按关联学员的选择函数");
        } else if (bases) {
            return line(STABLE, PROMISED, OWN, "two-level, mentors inside bases", "两级稳定，导师属于基地");
        } else if (!spread.reversions().isEmpty() || outranked()) {
            return line(STABLE, PROMISED, REVERTED, "for the quotas after places have moved", "按名额回转后的配额");
        } else if (spread.hasTree()) {
            return line(
                    STABLE,
                    keepsEmpty || layered ? TESTED : PROMISED,
                    REGIONS,
                    "for the declared targets and order (Kamada and Kojima); strong stability may not exist",
                    "按既定目标与次序（鎌田—小島）；强稳定可能不存在");
        } else if (spread.bindsPlaces()) {
            return line(
                    STABLE,
                    layered ? TESTED : PROMISED,
                    layered ? LAYERS : CHOICE,
                    "by each place's order of seats",
                    "按各处名额次序");
        }
        return line(STABLE, PROMISED, PLAIN, "no trainee and place would rather have each other", "不存在阻碍对");
    }

    private boolean outranked() {
        return spread.reserves().stream().anyMatch(r -> r.reversion().isPresent());
    }

    private Guarantee fair() {
        boolean fair = outcome == Pairing.Outcome.FAIR || policy.aim() == Aim.ENVY_FREE || stable;
        if (!fair) {
            return line(FAIR, NOT_PROMISED, OWN, "the aim does not look at the lists of places", "目标不考虑去处排序");
        }
        return spread.reserves().isEmpty() && spread.groupCaps().isEmpty()
                ? line(FAIR, PROMISED, PLAIN, "at each place", "在各去处之内")
                : line(FAIR, PROMISED, CHOICE, "within each group at each place", "在各去处同一类别之内");
    }

    private Guarantee nonWasteful() {
        if (outcome == Pairing.Outcome.FAIR) {
            return line(
                    NON_WASTEFUL,
                    NOT_PROMISED,
                    MINIMUMS,
                    "with minimums, fairness and no waste are impossible together",
                    "有下限时公平与不浪费不可兼得");
        } else if (outcome == Pairing.Outcome.GAPS_FILLED || outcome == Pairing.Outcome.NONE_EXISTS) {
            return line(NON_WASTEFUL, NOT_PROMISED, OWN, "only gaps were filled, or nothing", "仅补空缺或未配对");
        } else if (policy.aim() == Aim.LOTTERY || policy.aim() == Aim.PARETO_OPTIMAL) {
            return line(NON_WASTEFUL, PROMISED, OWN, "nobody can gain unless somebody loses", "无人可不损他人而获益");
        } else if (!stable) {
            return line(NON_WASTEFUL, NOT_PROMISED, OWN, "the aim promises numbers, not seats", "目标只保证人数");
        } else if (keepsEmpty) {
            return line(NON_WASTEFUL, NOT_PROMISED, CLASSES, "places kept for a group stay empty", "预留名额可能空置");
        } else if (!spread.groupCaps().isEmpty()) {
            return line(
                    NON_WASTEFUL,
                    NOT_PROMISED,
                    CLASSES,
                    "only within each cell or cap; a seat another group wished for may stay empty",
                    "仅在分格或类别上限之内；他类别填报的名额可能空置");
        } else if (spread.hasTree()) {
            return line(NON_WASTEFUL, PROMISED, REGIONS, "up to caps and targets", "以限额与目标为度");
        }
        return line(NON_WASTEFUL, PROMISED, CHOICE, "a reserve its group leaves is open to all", "预留有余即向所有人开放");
    }

    private Guarantee strategyProof() {
        if (policy.aim() == Aim.LOTTERY || policy.aim() == Aim.TRADING_CYCLES) {
            return line(STRATEGY_PROOF, PROMISED, OWN, "one's own list never decides one's turn", "志愿不影响自身次序");
        } else if (policy.aim() != Aim.TRAINEE_OPTIMAL
                || joint
                || bases
                || !(stable || outcome == Pairing.Outcome.FAIR)
                || outcome == Pairing.Outcome.STABLE) {
            return line(
                    STRATEGY_PROOF,
                    NOT_PROMISED,
                    CHOICE,
                    spread.setting(policy) == Distribution.Setting.OPTIMISED
                            ? "totals of regions and of places together, in one assignment"
                            : "only the trainees' best stable pairing can promise it",
                    spread.setting(policy) == Distribution.Setting.OPTIMISED ? "地区与去处总额在同一分配中满足" : "仅学员最优稳定配对可保证");
        } else if (!spread.reversions().isEmpty() || outranked()) {
            return line(
                    STRATEGY_PROOF, NOT_PROMISED, REVERTED, "final quotas depend on the lists handed in", "最终配额取决于填报");
        } else if (policy.unlisted() == PairingPolicy.Unlisted.FILL_SPARE_SEATS) {
            return line(STRATEGY_PROOF, NOT_PROMISED, OWN, "who hands in no list may get a seat left", "未填报者可得余额");
        } else if (outcome == Pairing.Outcome.FAIR) {
            boolean combined = spread.bindsPlaces();
            return line(
                    STRATEGY_PROOF,
                    combined ? TESTED : PROMISED,
                    MINIMUMS,
                    combined ? "minimums together with regions, targets or reserves" : "with complete lists",
                    combined ? "下限与区域、目标或预留并用" : "志愿完整时");
        } else if (layered) {
            return line(
                    STRATEGY_PROOF,
                    TESTED,
                    LAYERS,
                    "reserves that overlap or lie inside one another; proved for guarantees beside and inside set-asides",
                    "预留相互重叠或分层；已证明者为专列名额内外各设保底");
        } else if (keepsEmpty && spread.hasTree()) {
            return line(STRATEGY_PROOF, TESTED, CHOICE, "places kept empty under caps of regions", "区域限额下的空置预留");
        }
        return line(
                STRATEGY_PROOF,
                PROMISED,
                spread.reserves().isEmpty() ? CHOICE : PRECEDENCE,
                "while a trainee does not mind which kind of seat of a place it is",
                "学员不计较同一去处名额的类别");
    }

    private Guarantee monotone() {
        boolean plain = policy.aim() == Aim.TRAINEE_OPTIMAL
                && outcome == Pairing.Outcome.PROVED
                && policy.unlisted() == PairingPolicy.Unlisted.LEAVE
                && !joint
                && !bases
                && !spread.bindsPlaces();
        return plain
                ? line(MONOTONE, TESTED, OWN, "in the trainees' best stable pairing", "学员最优稳定配对")
                : line(
                        MONOTONE,
                        NOT_PROMISED,
                        OWN,
                        "a seat more at one place can displace somebody at another",
                        "一处增加名额可能使他处学员变动");
    }
}
