package org.preceptor.certification;

import static org.preceptor.certification.Selection.kind;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.preceptor.Label;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/** Random small schemes of every criterion kind, and random small dossiers that they find something in. */
final class SmallWorld {
    static final LocalDate BASE = LocalDate.of(2023, 1, 31);
    static final LocalDate DAY = LocalDate.of(2023, 9, 15);
    static final int KINDS = 13;
    static final int LIMITS = 13;
    private final Random random;

    SmallWorld(long seed) {
        random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    @SafeVarargs
    final <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    LocalDate day() {
        return BASE.plusDays(random.nextInt(360));
    }

    Term term() {
        LocalDate first = day();
        return once(4) ? Term.from(first) : Term.of(first, first.plusDays(upTo(120)));
    }

    Period period() {
        return any(Period.ofDays(20), Period.ofMonths(1), Period.ofMonths(2), Period.ofMonths(3), Period.ofDays(45));
    }

    Moment moment() {
        Moment plain = switch (upTo(6)) {
            case 0 -> Moment.on(day());
            case 1, 2 -> Moment.milestone(any("start", "application"));
            case 3 -> Moment.obtained(any("member", "degree"));
            case 4 -> new Moment.Act(kind("seminar"), once(2), once(2));
            default -> Moment.judged();
        };
        return once(3) ? once(2) ? plain.plus(period()) : plain.minus(period()) : plain;
    }

    Selection selection() {
        Selection selection = kind(any("group", "seminar"));
        return switch (upTo(9)) {
            case 0 -> selection.as("leader");
            case 1 -> selection.recorded();
            case 2 -> selection.alongside("co-leader", "accredited");
            case 3 -> selection.approved();
            case 4 -> kind("group", "seminar");
            case 5 -> selection.isNot(Facet.MODE, "online");
            case 6 -> Selection.oneOf(kind("group").as("leader"), kind("seminar"));
            default -> selection;
        };
    }

    private Selection part() {
        return any(
                Selection.any().is(Facet.TAG, "conference"),
                Selection.any().is(Facet.MODE, "online"),
                Selection.any().as("leader"));
    }

    Limit limit(int kind) {
        return switch (kind) {
            case 0 ->
                new Limit.Between(
                        once(2) ? Optional.of(moment()) : Optional.empty(),
                        once(2) ? Optional.of(moment()) : Optional.empty());
            case 1 -> new Limit.NoOlder(period(), once(2) ? Moment.judged() : moment());
            case 2 -> new Limit.Within(period());
            case 3 ->
                new Limit.PerPeriod(
                        1 + upTo(1),
                        period(),
                        1 + upTo(2),
                        any(Pattern.values()),
                        once(2) ? Optional.empty() : Optional.of(moment()));
            case 4 -> new Limit.Distinct(any(Limit.Key.values()), 1 + upTo(1));
            case 5 -> new Limit.Share(part(), 1, 2 + upTo(1), once(2));
            case 6 -> new Limit.Cap(part(), upTo(2));
            case 7 -> new Limit.Floor(part(), 1 + upTo(1));
            case 8 -> new Limit.Proportion(part(), 1, 2);
            case 9 -> new Limit.Rate(kind("seminar"), any(LengthUnit.SESSION, LengthUnit.HOUR), 1 + upTo(1), 2);
            case 10 -> new Limit.Position(once(2), part());
            case 11 ->
                new Limit.Surcharge(
                        1 + upTo(1), 1 + upTo(1), period(), once(2), moment(), moment(), Source.Confidence.WEAK);
            default -> new Limit.Spread(period());
        };
    }

    Criterion.Amount amount() {
        ImmutableList.Builder<Limit> limits = ImmutableList.builder();
        for (int i = random.nextInt(3); i > 0; i--) {
            limits.add(limit(random.nextInt(LIMITS)));
        }
        return amount(limits.build());
    }

    Criterion.Amount amount(ImmutableList<Limit> limits) {
        return new Criterion.Amount(
                TrainingLength.of(upTo(5), any(LengthUnit.SESSION, LengthUnit.SESSION, LengthUnit.HOUR)),
                selection(),
                limits);
    }

    Criterion criterion(int depth) {
        int kind = depth == 0 ? random.nextInt(8) : random.nextInt(KINDS);
        return criterion(kind, depth);
    }

    Criterion criterion(int kind, int depth) {
        return switch (kind) {
            case 1 -> new Criterion.Elapsed(moment(), Tenure.atLeast(period()));
            case 2 -> new Criterion.InOrder(moment(), moment(), once(2) ? Period.ZERO : period(), once(2));
            case 3 -> {
                boolean now = once(2);
                yield new Criterion.Held(
                        once(2) ? ImmutableSet.of("member") : ImmutableSet.of("member", "degree"),
                        now ? Moment.judged() : moment(),
                        now || once(2) ? Moment.judged() : moment(),
                        once(4));
            }
            case 4 -> attested();
            case 5 -> new Criterion.Judged(ImmutableSet.of("empathy", "frame"), statuses());
            case 6 -> new Criterion.Examined("colloquium", statuses());
            case 7 ->
                new Criterion.Reported(
                        "report",
                        once(3) ? Period.ZERO : period(),
                        upTo(2),
                        once(2) ? Optional.of("final") : Optional.empty(),
                        moment());
            case 8 -> new Criterion.AllOf(parts(depth), Sharing.SHARED);
            case 9 -> new Criterion.AllOf(ImmutableList.of(amount(), amount()), any(Sharing.ONCE, Sharing.DIVIDED));
            case 10 -> {
                ImmutableList<Criterion> parts = parts(depth);
                yield new Criterion.KOf(1 + random.nextInt(parts.size()), parts);
            }
            case 11 ->
                new Criterion.Branch(
                        "region",
                        moment(),
                        ImmutableMap.of("north", criterion(depth - 1), "south", criterion(depth - 1)),
                        once(2) ? Optional.of(criterion(depth - 1)) : Optional.empty());
            case 12 -> new Criterion.Deemed(ImmutableSet.of("degree"), criterion(depth - 1));
            default -> amount();
        };
    }

    private ImmutableSet<String> statuses() {
        return once(2) ? ImmutableSet.of("accredited") : ImmutableSet.of();
    }

    Criterion.Attested attested() {
        return new Criterion.Attested(
                1 + upTo(1),
                ImmutableSet.of("reference", "report"),
                statuses(),
                once(3) ? ImmutableSet.of("family", "co-leader") : ImmutableSet.of(),
                once(3) ? ImmutableSet.of("directly") : ImmutableSet.of(),
                once(2));
    }

    private ImmutableList<Criterion> parts(int depth) {
        ImmutableList.Builder<Criterion> parts = ImmutableList.builder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Criterion one = criterion(depth - 1);
            parts.add(once(6) ? item("inner-" + depth + "-" + i, one) : one);
        }
        return parts.build();
    }

    private Item item(String id, Criterion criterion) {
        Strength strength = any(Strength.MUST, Strength.MUST, Strength.EXPECT, Strength.WISH);
        return new Item(id, strength, Label.of(id, "项" + id), criterion, ImmutableSet.of());
    }

    Scheme scheme() {
        Scheme scheme = Scheme.of("small", "1", any(Stance.values()), Source.local("small"));
        Scheme.Builder more = scheme.copy().waivable(once(2));
        if (once(2)) {
            more.leave(Period.ofMonths(2));
        }
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            more.addItems(
                    once(12)
                            ? item("item-" + i, new Criterion.Unknown(Label.of("cut", "未见")))
                            : item("item-" + i, criterion(2)));
        }
        return more.build();
    }

    Scheme demanding(Criterion criterion) {
        return Scheme.of("small", "1", Stance.PRESCRIPTIVE, Source.local("small"))
                .copy()
                .waivable(false)
                .build()
                .must("only", "Only", "唯一", criterion);
    }

    Activity activity(int number) {
        LocalDate first = day();
        Activity.Builder activity = Activity.during(
                "a" + number, any("group", "group", "seminar"), Term.of(first, first.plusDays(once(4) ? upTo(40) : 0)));
        activity.amount(1 + upTo(3), any(LengthUnit.SESSION, LengthUnit.SESSION, LengthUnit.HOUR));
        for (Facet facet : List.of(Facet.ROLE, Facet.MODE, Facet.GROUP, Facet.SETTING, Facet.MEETING, Facet.PROVIDER)) {
            if (!once(3)) {
                boolean second = once(2);
                switch (facet) {
                    case ROLE -> activity.role(second ? "leader" : "member");
                    case MODE -> activity.mode(second ? "online" : "in-person");
                    case GROUP -> activity.group(second ? "g1" : "g2");
                    case SETTING -> activity.setting(second ? "s1" : "s2");
                    case MEETING -> activity.meeting(second ? "m1" : "m2");
                    default -> activity.provider(second ? "p1" : "p2");
                }
            }
        }
        if (once(2)) {
            activity.recording(any("none", "video"));
        }
        if (once(3)) {
            activity.approved("committee", first.minusDays(upTo(2)));
        }
        if (once(3)) {
            activity.addTags("conference");
        }
        return (once(2) ? activity.alongside("co-leader", any("A", "B", "X")) : activity).build();
    }

    /** One further piece of the kinds that a candidate can hand in. */
    Dossier piece(int number) {
        Dossier.Builder dossier = Dossier.of("C");
        switch (upTo(6)) {
            case 0, 1, 2 -> dossier.addActivities(activity(number));
            case 3 -> dossier.holds(any("member", "degree"), term());
            case 4 -> dossier.addAttestations(attestation(number));
            case 5 -> dossier.judged(any("empathy", "frame"), any("A", "B", "X"), day(), !once(4));
            default ->
                dossier.addExaminations(new Dossier.Examination(
                        "colloquium",
                        day(),
                        once(5) ? Optional.empty() : Optional.of(!once(3)),
                        ImmutableList.of(PersonId.of(any("A", "B", "X")))));
        }
        return dossier.build();
    }

    private Dossier.Attestation attestation(int number) {
        return new Dossier.Attestation(
                "t" + number,
                any("reference", "report", "report", "final"),
                PersonId.of(any("A", "B", "X", "Y")),
                day(),
                once(6) ? Optional.of(false) : Optional.of(true),
                once(2) ? Optional.of("directly") : Optional.empty());
    }

    Dossier dossier(Scheme scheme) {
        Dossier all = Dossier.of("C")
                .registry(Registry.empty()
                        .with("A", "accredited", Term.from(BASE.plusDays(upTo(100))))
                        .with("B", "other", Term.always()))
                .build();
        for (int i = upTo(9); i > 0; i--) {
            all = all.plus(piece(i));
        }
        Dossier.Builder rest = Dossier.of("C");
        if (!once(4)) {
            rest.step("start", day());
        }
        if (!once(3)) {
            rest.step("application", day());
        }
        if (once(2)) {
            rest.addAttributes(new Dossier.Attribute("region", any("north", "south", "west"), term()));
        }
        if (once(3)) {
            rest.addLeave(term());
        }
        if (once(4)) {
            rest.addRelations(new Dossier.Relation(PersonId.of(any("A", "B")), "family", term()));
        }
        String item = scheme.items().get(0).id();
        if (once(5)) {
            Optional<Term> period = once(2) ? Optional.of(term()) : Optional.empty();
            rest.addWaivers(new Dossier.Waiver(item, "board", "illness", term(), period));
        }
        if (once(5)) {
            rest.addConditions(new Dossier.Condition(item("imposed", criterion(1)), "board", "plan", day()));
        }
        return all.plus(rest.build());
    }

    /** The same evidence, every list in another order. */
    Dossier shuffled(Dossier dossier) {
        return Dossier.builder()
                .from(dossier)
                .activities(mixed(dossier.activities()))
                .holdings(mixed(dossier.holdings()))
                .attestations(mixed(dossier.attestations()))
                .judgements(mixed(dossier.judgements()))
                .examinations(mixed(dossier.examinations()))
                .attributes(mixed(dossier.attributes()))
                .waivers(mixed(dossier.waivers()))
                .conditions(mixed(dossier.conditions()))
                .build();
    }

    private <T> List<T> mixed(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** The evidence in two halves; milestones, leave and what others decided stay with the first. */
    List<Dossier> halves(Dossier dossier) {
        List<Activity> activities = mixed(dossier.activities());
        List<Dossier.Attestation> signed = mixed(dossier.attestations());
        List<Registry.Held> held = mixed(dossier.holdings());
        int a = activities.size() / 2;
        int s = signed.size() / 2;
        int h = held.size() / 2;
        Dossier known = Dossier.builder()
                .from(dossier)
                .activities(activities.subList(0, a))
                .attestations(signed.subList(0, s))
                .holdings(held.subList(0, h))
                .judgements(ImmutableList.of())
                .build();
        Dossier extra = Dossier.of("C")
                .addAllActivities(activities.subList(a, activities.size()))
                .addAllAttestations(signed.subList(s, signed.size()))
                .addAllHoldings(held.subList(h, held.size()))
                .addAllJudgements(dossier.judgements())
                .build();
        return List.of(known, extra);
    }
}
