package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.pairing.Explanation.Reason;
import org.preceptor.pairing.Explanation.Vacancy;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;

class ExplanationTest {
    private static final Place A = Place.host("a");
    private static final Place B = Place.host("b");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    /** What trainee 1 is told of the last wish. */
    record Told(Reason reason, String english, String chinese, PairingProblem problem, PairingPolicy policy) {
        @Override
        public String toString() {
            return reason.name();
        }
    }

    static Stream<Told> told() {
        PairingProblem one = problem(List.of(Trainee.of("1", A)), open(A, 1));
        PairingProblem two = problem(List.of(Trainee.of("1", A), Trainee.of("2", A)), listed(A, 1, "2", "1"));
        return Stream.of(
                of(Reason.PAIRED, "choice 1, host:a: paired", "志愿1，host:a：已配对", one),
                of(
                        Reason.BETTER_FOUND,
                        "choice 2, host:b: something wished for as much or more was got",
                        "志愿2，host:b：已获得同等或更优志愿",
                        problem(List.of(Trainee.of("1", A, B)), open(A, 1), open(B, 1))),
                of(
                        Reason.UNKNOWN,
                        "choice 2, host:b: no such opening",
                        "志愿2，host:b：无此名额",
                        problem(List.of(Trainee.of("1", A, B)), open(A, 1))),
                of(
                        Reason.NAMED_TWICE,
                        "choice 2, host:a: named before",
                        "志愿2，host:a：重复填报",
                        problem(List.of(Trainee.of("1", A, A)), open(A, 1))),
                of(
                        Reason.NOT_ELIGIBLE,
                        "choice 1, host:a: not eligible; excluded: left in March",
                        "志愿1，host:a：不符合资格；已排除：left in March",
                        one.excluding(person("1"), A, "left in March")),
                of(
                        Reason.NOT_WANTED,
                        "choice 1, host:a: not on its list",
                        "志愿1，host:a：未被列入",
                        problem(List.of(Trainee.of("1", A)), listed(A, 1, "2"))),
                of(
                        Reason.NO_SEATS,
                        "choice 1, host:a: no seats",
                        "志愿1，host:a：无名额",
                        problem(List.of(Trainee.of("1", A)), open(A, 0))),
                of(
                        Reason.FULL,
                        "choice 1, host:a: full with others ranked higher, cut-off 1, yours 2",
                        "志愿1，host:a：名额已满，他人名次在前，录取线1，本人名次2",
                        two),
                of(
                        Reason.CAPPED,
                        "choice 1, host:a: held back by a cap or target above the place",
                        "志愿1，host:a：受上级名额或目标限制",
                        spread(
                                problem(List.of(Trainee.of("1", A)), open(A, 1)),
                                Distribution.builder()
                                        .addRegions(new Distribution.Region("n", Optional.empty(), 0, 0))
                                        .putRegionOf(A, "n"))),
                of(
                        Reason.RESERVED,
                        "choice 1, host:a: a place is kept for a group, cut-off 2, yours 1;"
                                + " places kept for county: 1, minimum guarantee; 2 is admitted ahead",
                        "志愿1，host:a：名额为特定类别预留，录取线2，本人名次1；为county预留1名，保底；2先获录取",
                        reserved()),
                of(
                        Reason.FIXED_ELSEWHERE,
                        "choice 1, host:a: fixed elsewhere beforehand",
                        "志愿1，host:a：已预先指定去处",
                        PairingProblem.builder()
                                .from(problem(List.of(Trainee.of("1", A)), open(A, 1), open(B, 1)))
                                .addFixed(new PairingProblem.Fixed(person("1"), B, "office", "agreed"))
                                .build()),
                new Told(
                        Reason.NOT_CHOSEN,
                        "choice 1, host:a: not chosen under this aim, cut-off 2, yours 1",
                        "志愿1，host:a：按本目标未被选中，录取线2，本人名次1",
                        problem(List.of(Trainee.of("1", A), Trainee.of("2", A)), listed(A, 1, "1", "2")),
                        PairingPolicy.minimumCost((t, p) -> t.id().value().equals("1") ? 1 : 0)));
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyReasonIsToldInBothLanguages(Told given) {
        Explanation why = given.problem().pair(given.policy()).explain(person("1"));
        assertThat(why.wishes().get(why.wishes().size() - 1).reason()).isEqualTo(given.reason());
        assertThat(why.lines(Locale.ENGLISH)).last().isEqualTo(given.english());
        assertThat(why.lines(Locale.CHINESE)).last().isEqualTo(given.chinese());
    }

    @Test
    void noReasonIsLeftOut() {
        Set<Reason> shown =
                told().map(Told::reason).collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
        assertThat(shown).isEqualTo(EnumSet.allOf(Reason.class));
    }

    @Test
    void aReserveIsNamedOnlyToThoseOutsideItsGroup() {
        PairingProblem problem = reserved();
        PairingProblem sameGroup = PairingProblem.builder()
                .from(problem)
                .trainees(List.of(county("1"), county("2")))
                .build();
        Explanation why = sameGroup.pair(BEST).explain(person("2"));
        assertThat(why.wishes().get(0).reason()).isEqualTo(Reason.FULL);
        assertThat(problem.pair(BEST).explain(person("1")).wishes().get(0).ahead())
                .containsExactly(person("2"));
    }

    @Test
    void anEquallyWishedPlaceIsNotSaidToBeWorse() {
        Trainee alike = Trainee.builder()
                .id(person("1"))
                .willingness(Willingness.ofGroups(List.of(List.of(A, B))))
                .build();
        Explanation why =
                problem(List.of(alike), open(A, 1), open(B, 1)).pair(BEST).explain(person("1"));
        assertThat(why.lines(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "choice 1, host:a: paired", "choice 1, host:b: something wished for as much or more was got");
    }

    @Test
    void everyVacancyHasItsCause() {
        assertThat(vacancy(problem(List.of(Trainee.of("1", A)), open(A, 1)))).isEqualTo(Vacancy.FULL);
        assertThat(vacancy(problem(List.of(), open(A, 1)))).isEqualTo(Vacancy.NOBODY_WISHED);
        assertThat(vacancy(problem(List.of(Trainee.of("1", A)), listed(A, 1, "2"))))
                .isEqualTo(Vacancy.NOBODY_POSSIBLE);
        assertThat(vacancy(problem(List.of(Trainee.of("1", B, A)), open(A, 1), open(B, 1))))
                .isEqualTo(Vacancy.ALL_BETTER);
        assertThat(vacancy(spread(
                        problem(List.of(Trainee.of("1", A)), open(A, 1)),
                        Distribution.builder()
                                .addRegions(new Distribution.Region("n", Optional.empty(), 0, 0))
                                .putRegionOf(A, "n"))))
                .isEqualTo(Vacancy.CAPPED);
    }

    private static Vacancy vacancy(PairingProblem problem) {
        return problem.pair(BEST).explain(A).reason();
    }

    private static Told of(Reason reason, String english, String chinese, PairingProblem problem) {
        return new Told(reason, english, chinese, problem, BEST);
    }

    private static PairingProblem reserved() {
        return spread(
                problem(List.of(Trainee.of("1", A), county("2")), listed(A, 1, "1", "2")),
                Distribution.builder()
                        .addReserves(Reserve.of(
                                Distribution.node(A), MemberId.of("county"), 1, Reserve.Processing.MINIMUM_GUARANTEE)));
    }

    private static Trainee county(String id) {
        return Trainee.builder().from(Trainee.of(id, A)).addGroups("county").build();
    }

    private static Opening open(Place place, int seats) {
        return Opening.of(place, seats, Preference.open());
    }

    private static Opening listed(Place place, int seats, String... order) {
        return Opening.of(place, seats, Preference.named(order));
    }

    private static PairingProblem problem(List<Trainee> trainees, Opening... openings) {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .trainees(trainees)
                .openings(Arrays.asList(openings))
                .build();
    }

    private static PairingProblem spread(PairingProblem problem, Distribution.Builder distribution) {
        return PairingProblem.builder()
                .from(problem)
                .distribution(distribution.build())
                .build();
    }
}
