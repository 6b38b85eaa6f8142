package org.preceptor.pairing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/** What is checked of places: seats, minimums, pairs fixed there, and that the roster knows them. */
final class SeatChecks {
    static final RuleCard CLOSED = Diagnostics.card(
            "no-seats",
            "A place has seats",
            "去处有名额",
            "the capacity is {actual}",
            "名额为{actual}",
            "one seat",
            "一个名额",
            "none",
            "零个名额");
    static final RuleCard MINIMUM_ABOVE_CAPACITY = Diagnostics.card(
            "minimum-above-capacity",
            "A minimum is not above the capacity",
            "下限不高于名额",
            "the minimum {expected} is above the capacity {actual}",
            "下限{expected}高于名额{actual}",
            "at least 1 of 1 seat",
            "1个名额，下限1",
            "at least 2 of 1 seat",
            "1个名额，下限2");
    static final RuleCard MINIMUM_ABOVE_APPLICANTS = Diagnostics.card(
            "minimum-above-applicants",
            "Enough trainees wish to come for a minimum",
            "志愿人数足以达到下限",
            "the minimum is {expected}, {actual} trainees wish to come",
            "下限为{expected}，志愿人数为{actual}",
            "at least 1, one trainee wishes to come",
            "下限1，志愿者1人",
            "at least 1, nobody wishes to come",
            "下限1，无人填报");
    static final RuleCard FIXED_ABOVE_SEATS = Diagnostics.card(
            "fixed-above-seats",
            "No more pairs are fixed at a place than it has seats",
            "预先指定人数不超过名额",
            "{actual} trainees are fixed here, {expected} seats",
            "预先指定{actual}人，名额为{expected}",
            "one trainee fixed at one seat",
            "1个名额预先指定1人",
            "one trainee fixed where there is no seat",
            "无名额处预先指定1人");
    static final RuleCard NOT_IN_ROSTER = Diagnostics.card(
            "not-in-roster",
            "Whom the rules judge is in the roster",
            "规则所涉人员与机构均在名册",
            "{actual} is not in the roster; rules that need its facts say nothing",
            "{actual}不在名册内，涉及其信息的规则不作判断",
            "rules, and Dr Li in the roster",
            "有规则，李医师在名册内",
            "rules, and Dr Li not in the roster",
            "有规则，李医师不在名册内");
    static final RuleCard BASE_WITHOUT_OPENINGS = Diagnostics.card(
            "base-without-openings",
            "A base with a cap has openings",
            "设总名额的基地有去处",
            "no opening belongs to {actual}; its cap binds nobody",
            "没有去处属于{actual}，其总名额不起作用",
            "a cap on Hospital 1, Dr Li of Hospital 1",
            "医院1设总名额，李医师属医院1",
            "a cap on Hospital 1, nobody of Hospital 1",
            "医院1设总名额，无去处属医院1");

    private final Diagnostics run;
    private final Map<Place, Integer> wishing;
    private final Set<HospitalId> bases = new HashSet<>();

    private SeatChecks(Diagnostics run, Map<Place, Integer> wishing) {
        this.run = run;
        this.wishing = wishing;
    }

    static void check(Diagnostics run, Map<Place, Integer> wishing) {
        SeatChecks checks = new SeatChecks(run, wishing);
        run.problem.openings().forEach(checks::seats);
        run.problem.bases().forEach(checks::base);
        run.problem.entered().openings().values().forEach(checks::facts);
        if (!run.problem.fixed().isEmpty()) {
            checks.overbooked();
        }
    }

    private void seats(Opening opening) {
        Pointer at = Diagnostics.at(opening.place());
        if (opening.capacity() <= 0) {
            run.add((opening.capacity() < 0 ? CLOSED.error() : CLOSED.warning())
                    .at(at)
                    .actual(opening.capacity())
                    .build());
        }
        int wish = wishing.getOrDefault(opening.place(), 0);
        if (opening.minimum() < 0) {
            run.add(DistributionChecks.negative(at, DistributionChecks.MINIMUM, opening.minimum()));
        }
        if (opening.minimum() > opening.capacity()) {
            run.add(MINIMUM_ABOVE_CAPACITY
                    .error()
                    .at(at)
                    .expected(opening.minimum())
                    .actual(opening.capacity())
                    .build());
        } else if (opening.minimum() > wish) {
            run.add(MINIMUM_ABOVE_APPLICANTS
                    .warning()
                    .at(at)
                    .expected(opening.minimum())
                    .actual(wish)
                    .build());
        }
    }

    private void base(PairingProblem.BaseCap base) {
        Pointer at = Pointer.of("bases", base.base());
        Evidence who = Evidence.ref("hospital", base.base());
        if (!bases.add(base.base())) {
            run.add(Diagnostics.DUPLICATE_ID.error().at(at).actual(who).build());
        } else if (run.openings.values().stream().noneMatch(o -> o.base().equals(Optional.of(base.base())))) {
            run.add(BASE_WITHOUT_OPENINGS.warning().at(at).actual(who).build());
        }
        if (base.capacity() <= 0) {
            run.add((base.capacity() < 0 ? CLOSED.error() : CLOSED.warning())
                    .at(at)
                    .actual(base.capacity())
                    .build());
        }
    }

    private void facts(Opening opening) {
        if (run.problem.rules().cards().isEmpty()) {
            return;
        }
        if (opening.place() instanceof Place.Mentor mentor
                && run.problem.roster().find(mentor.id()).isEmpty()) {
            run.add(NOT_IN_ROSTER
                    .warning()
                    .at(Diagnostics.at(opening.place()))
                    .actual(Evidence.ref("mentor", mentor.id()))
                    .build());
        }
        opening.hospital()
                .filter(id -> run.problem.roster().find(id).isEmpty())
                .ifPresent(id -> run.add(NOT_IN_ROSTER
                        .warning()
                        .at(Diagnostics.at(opening.place()))
                        .actual(Evidence.ref("hospital", id))
                        .build()));
    }

    /** Counts those fixed at each place, and at its base and regions. */
    private void overbooked() {
        Map<PersonId, Place> fixed = new LinkedHashMap<>();
        run.problem.fixed().stream()
                .filter(f -> run.trainees.containsKey(f.trainee()) && run.openings.containsKey(f.place()))
                .forEach(f -> fixed.putIfAbsent(f.trainee(), f.place()));
        Multiset<Place> at = HashMultiset.create(fixed.values());
        Multiset<HospitalId> base = HashMultiset.create();
        at.forEach(place -> run.problem.opening(place).base().ifPresent(base::add));
        run.openings.values().forEach(o -> overbooked(Diagnostics.at(o.place()), at.count(o.place()), o.capacity()));
        run.problem.bases().forEach(b -> overbooked(Pointer.of("bases", b.base()), base.count(b.base()), b.capacity()));
        if (DistributionChecks.defects(run.problem.distribution()).isEmpty()) {
            DistributionChecks.inRegions(run.problem.distribution(), at)
                    .forEachEntry((region, n) ->
                            overbooked(Pointer.of("distribution", "regions", region.id()), n, region.maximum()));
        }
    }

    private void overbooked(Pointer at, int fixed, int seats) {
        if (fixed > Math.max(0, seats)) {
            run.add(FIXED_ABOVE_SEATS
                    .error()
                    .at(at)
                    .actual(fixed)
                    .expected(seats)
                    .build());
        }
    }
}
