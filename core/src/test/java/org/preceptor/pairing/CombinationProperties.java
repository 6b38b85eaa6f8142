package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.pairing.Distribution.GroupCap;
import org.preceptor.pairing.Distribution.Region;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Report;

/** Any two or three structures together, under any aim: refused by name with something instead, or audited clean. */
class CombinationProperties {

    enum Structure {
        MINIMUMS,
        DECISIONS,
        JOINT_LINK,
        ALIKE_LINK,
        BASES,
        RANKED_BASES,
        REGIONS,
        TARGETS,
        GROUP_CAPS,
        RESERVES,
        REVERSIONS,
        NOMINATIONS,
        LISTLESS
    }

    private static PairingProblem problem(Set<Structure> with, Random random) {
        PairingProblem plain =
                AuditProperties.random(random, with.contains(Structure.MINIMUMS), with.contains(Structure.DECISIONS));
        List<Trainee> people = new ArrayList<>();
        for (Trainee trainee : plain.trainees()) {
            boolean alike = with.contains(Structure.ALIKE_LINK) && people.size() == 1;
            Trainee.Builder one = Trainee.builder()
                    .from(trainee)
                    .willingness(
                            with.contains(Structure.LISTLESS) && people.isEmpty()
                                    ? Willingness.of(List.of())
                                    : alike ? people.get(0).willingness() : trainee.willingness());
            people.add(random.nextBoolean() ? one.addGroups("g").build() : one.build());
        }
        boolean bases = with.contains(Structure.BASES) || with.contains(Structure.RANKED_BASES);
        PairingProblem.Builder problem = PairingProblem.builder()
                .from(plain)
                .trainees(people)
                .openings(plain.openings().stream()
                        .map(o -> bases && (with.contains(Structure.RANKED_BASES) || random.nextInt(3) > 0)
                                ? Opening.builder()
                                        .from(o)
                                        .base(HospitalId.of("b"))
                                        .build()
                                : o)
                        .toList())
                .distribution(distribution(with, plain, random));
        if (with.contains(Structure.RESERVES)) {
            Preference strict = Preference.namedInGroups(
                    plain.trainees().stream().map(t -> List.of(t.id())).toList());
            problem.openings(problem.build().openings().stream()
                    .map(o -> Opening.builder().from(o).preference(strict).build())
                    .toList());
        }
        List<Place> places = plain.openings().stream().map(Opening::place).toList();
        if (bases) {
            Preference order = with.contains(Structure.RANKED_BASES)
                    ? Preference.byPlace(places.toArray(Place[]::new))
                    : plain.openings().get(0).preference();
            problem.addBases(new PairingProblem.BaseCap(HospitalId.of("b"), random.nextInt(4), order));
        }
        if (with.contains(Structure.ALIKE_LINK)) {
            problem.addLinks(
                    new PairingProblem.Link(people.get(0).id(), people.get(1).id(), ImmutableList.of()));
        }
        if (with.contains(Structure.JOINT_LINK)) {
            List<PairingProblem.Joint> wishes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                wishes.add(new PairingProblem.Joint(side(places, random), side(places, random)));
            }
            problem.addLinks(
                    new PairingProblem.Link(people.get(0).id(), people.get(1).id(), ImmutableList.copyOf(wishes)));
        }
        return problem.build();
    }

    private static Optional<Place> side(List<Place> places, Random random) {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }

    private static Distribution distribution(Set<Structure> with, PairingProblem plain, Random random) {
        Distribution.Builder spread = Distribution.builder();
        MemberId group = MemberId.of("g");
        List<Place> places = plain.openings().stream().map(Opening::place).toList();
        Place first = places.get(0);
        if (with.contains(Structure.REGIONS)) {
            int least = with.contains(Structure.MINIMUMS) ? random.nextInt(2) : 0;
            spread.addRegions(
                    new Region("nation", Optional.empty(), least, 1 + random.nextInt(3)),
                    new Region("north", Optional.of("nation"), 0, random.nextInt(3)));
            places.forEach(p -> spread.putRegionOf(p, random.nextBoolean() ? "north" : "nation"));
        }
        if (with.contains(Structure.TARGETS)) {
            spread.putTargets(first, random.nextInt(2)).addOrder(places.get(1));
        }
        if (with.contains(Structure.GROUP_CAPS)) {
            spread.addGroupCaps(new GroupCap(first, "g", random.nextInt(2)));
        }
        if (with.contains(Structure.RESERVES)) {
            spread.addReserves(Reserve.of(
                    Distribution.node(first),
                    group,
                    1,
                    Reserve.Processing.values()[random.nextInt(Reserve.Processing.values().length)]));
        }
        if (with.contains(Structure.REVERSIONS)) {
            spread.addReversions(Reversion.of(Distribution.node(first), Distribution.node(places.get(1)), 1));
        }
        if (with.contains(Structure.NOMINATIONS)) {
            spread.putNominations(group, 2);
        }
        return spread.build();
    }

    private static PairingPolicy policy(Aim aim, Random random) {
        PairingPolicy policy = PairingPolicy.builder()
                .aim(aim)
                .weight((t, p) -> t.id().value().charAt(1) % 3 + p.toString().charAt(6) % 2)
                .unlisted(random.nextBoolean() ? PairingPolicy.Unlisted.LEAVE : PairingPolicy.Unlisted.FILL_SPARE_SEATS)
                .build();
        return policy.tiesBySeed(random.nextInt(9));
    }

    @Property(tries = 300)
    void everyCombinationIsRefusedByNameOrAuditedClean(@ForAll long seed) {
        Random random = new Random(seed);
        List<Structure> all = new ArrayList<>(Arrays.asList(Structure.values()));
        java.util.Collections.shuffle(all, random);
        Set<Structure> with = EnumSet.copyOf(all.subList(0, 1 + random.nextInt(3)));
        PairingProblem problem = problem(with, random);
        if (!problem.diagnostics().of(SeatChecks.FIXED_ABOVE_SEATS.id()).isEmpty()) {
            return;
        }
        Aim aim = random.nextInt(3) == 0 ? Aim.values()[random.nextInt(Aim.values().length)] : Aim.TRAINEE_OPTIMAL;
        PairingPolicy policy = policy(aim, random);
        Report promises = problem.promises(policy);
        if (promises.hasErrors()) {
            assertThat(promises.errors())
                    .allMatch(finding -> finding.evidence().containsKey("expected"), "says what instead");
            assertThatThrownBy(() -> problem.pair(policy)).isInstanceOf(Report.NotMetException.class);
            return;
        }
        Pairing pairing = problem.pair(policy);
        assertThat(PairingAudit.of(problem, policy, pairing.statement())
                        .report()
                        .errors())
                .as(with + " under " + aim + ", " + pairing)
                .isEmpty();
    }
}
