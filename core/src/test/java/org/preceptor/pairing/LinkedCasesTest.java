package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedCasesTest {

    static Stream<CaseFile.Case> linked() {
        return CaseFile.all("pairing", "hrc-").stream();
    }

    static Names names(CaseFile.Case file) {
        List<String> people =
                new ArrayList<>(object(file.instance().get("singles")).keySet());
        for (Object couple : list(file.instance().get("couples"))) {
            list(object(couple).get("members")).forEach(m -> people.add(m.toString()));
        }
        return new Names(people, object(file.instance().get("right")).keySet());
    }

    static LinkedMarket market(CaseFile.Case file, Names names) {
        Map<String, Object> singles = object(file.instance().get("singles"));
        List<Object> couples = list(file.instance().get("couples"));
        int[] a = new int[singles.size() + couples.size()];
        int[] b = new int[a.length];
        int[][][] options = new int[a.length][][];
        int n = 0;
        for (Object wishes : singles.values()) {
            a[n] = n;
            b[n] = -1;
            options[n++] = list(wishes).stream()
                    .filter(names.right::contains)
                    .map(h -> new int[] {names.right.indexOf(h)})
                    .toArray(int[][]::new);
        }
        for (Object couple : couples) {
            a[n] = names.left.indexOf(list(object(couple).get("members")).get(0));
            b[n] = names.left.indexOf(list(object(couple).get("members")).get(1));
            options[n++] = list(object(couple).get("prefs")).stream()
                    .map(p -> new int[] {names.right.indexOf(list(p).get(0)), names.right.indexOf(list(p).get(1))})
                    .toArray(int[][]::new);
        }
        Map<String, Object> right = object(file.instance().get("right"));
        return new LinkedMarket(
                names.left.size(),
                a,
                b,
                options,
                IntLists.of(right.values().stream()
                        .map(h -> Names.flat(object(h).get("prefs"), names.left))
                        .toArray(int[][]::new)),
                Names.capacities(file.instance()));
    }

    static Stream<CaseFile.Case> enumerated() {
        return linked().filter(c -> c.expected().containsKey("stableCount"));
    }

    @ParameterizedTest
    @MethodSource("enumerated")
    void countsStablePlacingsUnderBothReadings(CaseFile.Case file) {
        Names names = names(file);
        LinkedMarket market = market(file, names);
        List<int[]> all = placings(market);
        List<Object> stable = new ArrayList<>();
        all.stream().filter(m -> market.blocking(m, false).length == 0).forEach(m -> stable.add(row(file, names, m)));
        assertThat(stable).hasSize(number(file.expected().get("stableCount")));
        if (file.expected().containsKey("allStable")) {
            assertThat(stable)
                    .containsExactlyInAnyOrderElementsOf(list(file.expected().get("allStable")));
        }
        if (file.expected().containsKey("stableCountIfPartnerMayTakeVacatedPost")) {
            assertThat(all.stream()
                            .filter(m -> market.blocking(m, true).length == 0)
                            .count())
                    .isEqualTo(file.expected().get("stableCountIfPartnerMayTakeVacatedPost"));
        }
    }

    private static List<Object> row(CaseFile.Case file, Names names, int[] hostOf) {
        if (!file.expected().containsKey("order")) {
            return names.row(hostOf);
        }
        Map<String, Object> byName = names.name(hostOf);
        List<Object> out = new ArrayList<>();
        list(file.expected().get("order")).forEach(n -> out.add(byName.get(n)));
        return out;
    }

    static List<int[]> placings(LinkedMarket market) {
        List<int[]> out = new ArrayList<>();
        int[] hostOf = new int[market.people];
        descend(market, 0, hostOf, market.capacity.clone(), out);
        return out;
    }

    private static void descend(LinkedMarket market, int x, int[] hostOf, int[] room, List<int[]> out) {
        if (x == market.agents()) {
            for (int r : room) {
                if (r < 0) {
                    return;
                }
            }
            out.add(hostOf.clone());
            return;
        }
        for (int o = market.start[x]; o <= market.start[x + 1]; o++) {
            boolean none = o == market.start[x + 1];
            int g = none ? -1 : market.first[o];
            int h = none ? -1 : market.second[o];
            hostOf[market.memberA[x]] = g;
            if (market.memberB[x] >= 0) {
                hostOf[market.memberB[x]] = h;
            }
            move(room, g, -1);
            move(room, h, -1);
            descend(market, x + 1, hostOf, room, out);
            move(room, g, 1);
            move(room, h, 1);
        }
    }

    private static void move(int[] room, int h, int by) {
        if (h >= 0) {
            room[h] += by;
        }
    }

    @ParameterizedTest
    @MethodSource("enumerated")
    void findsAStablePlacingOrTheFewestBlocking(CaseFile.Case file) {
        Names names = names(file);
        LinkedMarket market = market(file, names);
        LinkedSearch found = LinkedSearch.run(market, false, new Budget(PairingPolicy.Limit.of(2_000_000)));
        assertThat(found.isExact()).isTrue();
        int fewest = number(file.expected().get("stableCount")) > 0
                ? 0
                : number(object(file.expected().get("minBlocking")).get("count"));
        assertThat(found.blockingCount()).isEqualTo(fewest);
        assertThat(market.blocking(found.hostOf(), false)).hasSize(fewest);
    }

    static Stream<CaseFile.Case> published() {
        return linked().filter(c -> c.expected().containsKey("given"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void judgesThePublishedPlacingUnderBothReadings(CaseFile.Case file) {
        Names names = names(file);
        LinkedMarket market = market(file, names);
        Map<String, Object> given = object(file.expected().get("given"));
        int[] hostOf = names.read(object(given.get("assignment")));
        assertThat(market.blocking(hostOf, false))
                .hasSize(list(given.get("blocking")).size());
        assertThat(market.blocking(hostOf, true))
                .hasSize(list(given.get("blockingIfPartnerMayTakeVacatedPost")).size());
    }

    @Test
    void placesTwentyCouplesStablyThroughTheDoor() {
        CaseFile.Case file = CaseFile.named("pairing", "hrc-04");
        PairingProblem.Builder builder = PairingProblem.builder().term(Domain.TERM);
        for (Object couple : list(file.instance().get("couples"))) {
            List<String> members = list(object(couple).get("members")).stream()
                    .map(Object::toString)
                    .toList();
            members.forEach(id -> builder.addTrainees(Trainee.of(id)));
            ImmutableList.Builder<PairingProblem.Joint> wishes = ImmutableList.builder();
            for (Object wish : list(object(couple).get("prefs"))) {
                wishes.add(new PairingProblem.Joint(
                        Optional.of(Place.host(list(wish).get(0).toString())),
                        Optional.of(Place.host(list(wish).get(1).toString()))));
            }
            builder.addLinks(new PairingProblem.Link(
                    Domain.person(members.get(0)), Domain.person(members.get(1)), wishes.build()));
        }
        object(file.instance().get("right"))
                .forEach((id, host) -> builder.addOpenings(Domain.opening(id, object(host))));
        PairingProblem problem = builder.build();
        boolean exists = (Boolean) object(file.expected().get("given")).get("stable");
        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.outcome() == Pairing.Outcome.PROVED).isEqualTo(exists);
        assertThat(PairingAudit.of(problem, pairing).report().findings()).isEmpty();
    }
}
