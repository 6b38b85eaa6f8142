package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.HOUR;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Registry.Chain;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

class RegistryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final PersonId NEW = PersonId.of("new");
    private static final Registry LADDER = Registry.empty()
            .conferring("supervisor-leader", "training-leader")
            .conferring("training-leader", "leader")
            .conferring("leader", "record-hours")
            .conferring("supervisor-leader", "certify");

    private static Term term(String text) {
        return Term.parse(text);
    }

    private static Chain chain(Registry registry, LocalDate day) {
        return registry.chain(NEW, "leader", "certify", day).orElseThrow();
    }

    @Test
    void powersReachDownTheWholeLadder() {
        Registry registry = LADDER.with("S", "supervisor-leader", term("2020-01-01/2024-05-31"))
                .with("L", "leader", term("2020-01-01/.."));
        PersonId top = PersonId.of("S");
        assertThat(registry.heldOn(top, "record-hours", DAY.minusDays(1))).contains(true);
        assertThat(registry.heldOn(top, "record-hours", DAY)).contains(false);
        assertThat(registry.heldOn(PersonId.of("L"), "certify", DAY)).contains(false);
        assertThat(registry.history(top, "leader").terms()).containsExactly(term("2020-01-01/2024-05-31"));
        assertThat(registry.holders("record-hours", DAY.minusDays(1))).containsExactly(PersonId.of("L"), top);
        assertThat(registry.check().isClean()).isTrue();
    }

    @Test
    void hoursCountUnderSomebodyWhosePowerComesFromAGradeFurtherDown() {
        Registry registry = LADDER.with("S", "supervisor-leader", term("../2024-01-31"));
        Scheme scheme = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"))
                .must("x", "X", "某", atLeast(1, HOUR).of(kind("g").alongside("leader", "record-hours")));
        for (LocalDate day : List.of(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 1))) {
            Dossier dossier = Dossier.of("C")
                    .did(Activity.on("a", "g", day).amount(1, HOUR).alongside("leader", "S"))
                    .registry(registry)
                    .build();
            Assessment assessment = scheme.assess(dossier, DAY);
            assertThat(assessment.root().standing())
                    .isEqualTo(day.getMonthValue() == 1 ? Standing.MET : Standing.NOT_YET);
            assertThat(assessment.verify().findings()).isEmpty();
        }
    }

    @Test
    void aRingOfPowersGivesNothingAndIsRefusedWithAFinding() {
        Registry ring = LADDER.conferring("record-hours", "training-leader")
                .with("S", "supervisor-leader", Term.always())
                .with("L", "leader", Term.always());
        assertThat(ring.heldOn(PersonId.of("S"), "training-leader", DAY)).contains(true);
        assertThat(ring.heldOn(PersonId.of("S"), "leader", DAY)).contains(false);
        assertThat(ring.heldOn(PersonId.of("L"), "training-leader", DAY)).contains(false);
        assertThat(ring.heldOn(PersonId.of("L"), "record-hours", DAY)).contains(false);
        Dossier dossier = Dossier.of("C").registry(ring).build();
        assertThat(CertificationRules.dossier().check(dossier, DAY).findings())
                .containsExactlyElementsOf(ring.check().findings());
        assertThat(ring.check().errors()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id().value()).isEqualTo("certification.power-ring");
            assertThat(words(finding)).contains("training leader").contains("record hours");
        });
    }

    @Test
    void aStatusThatConfersItselfIsARing() {
        Registry own = Registry.empty().conferring("leader", "leader").with("L", "leader", Term.always());
        assertThat(own.check().errors()).hasSize(1);
        assertThat(own.heldOn(PersonId.of("L"), "leader", DAY)).contains(true);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void powersAreThoseThatCanBeReachedWithoutARing(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> codes = List.of("a", "b", "c", "d", "e");
        Registry registry = Registry.empty();
        List<List<String>> edges = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            List<String> edge = List.of(codes.get(random.nextInt(5)), codes.get(random.nextInt(5)));
            edges.add(edge);
            registry = registry.conferring(edge.get(0), edge.get(1));
        }
        List<List<String>> sound = edges.stream()
                .filter(edge -> !walks(edges, edge.get(1), edge.get(0)))
                .toList();
        for (String from : codes) {
            Registry held = registry.with("P", from, Term.always());
            for (String to : codes) {
                assertThat(held.heldOn(PersonId.of("P"), to, DAY)).contains(walks(sound, from, to));
            }
        }
        assertThat(registry.check().isClean()).isEqualTo(sound.size() == edges.size());
    }

    /** Whether some order of distinct edges leads from one to the other. */
    private static boolean walks(List<List<String>> edges, String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        for (List<String> edge : edges) {
            List<List<String>> rest = new ArrayList<>(edges);
            rest.remove(edge);
            if (edge.get(0).equals(from) && walks(rest, edge.get(1), to)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aChainLeadsBackToTheFoundersOnTheDaysOfConferring() {
        Registry registry = LADDER.with("founder", "supervisor-leader", term("1990-01-01/2005-12-31"))
                .with("second", "supervisor-leader", term("2005-12-31/2019-06-30"), "founder")
                .with("new", "leader", term("2019-06-30/.."), "second");
        Chain chain = chain(registry, DAY);
        assertThat(Lists.transform(chain.links(), link -> link.holder().value()))
                .containsExactly("new", "second", "founder");
        assertThat(chain.isSound()).contains(true);
        assertThat(registry.check("leader", "certify", DAY).isClean()).isTrue();
    }

    @Test
    void aCertifierWhoseOwnStatusHadLapsedBreaksTheChainFromThatDayOn() {
        Registry certifier = LADDER.with("second", "supervisor-leader", term("2005-01-01/2019-06-30"));
        Registry inTime = certifier.with("new", "leader", term("2019-06-30/.."), "second");
        Registry late = certifier.with("new", "leader", term("2019-07-01/.."), "second");
        assertThat(chain(inTime, DAY).isSound()).contains(true);
        assertThat(chain(late, DAY).isSound()).contains(false);
        assertThat(late.check("leader", "certify", DAY).errors())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id().value()).isEqualTo("certification.conferred-without-power");
                    assertThat(words(finding)).contains("2019-07-01").contains("second");
                });
        assertThat(late.chain(NEW, "leader", "certify", LocalDate.of(2019, 6, 30)))
                .isEmpty();
        assertThat(late.check("leader", "certify", LocalDate.of(2019, 6, 30)).isClean())
                .isTrue();
    }

    @Test
    void aBreakFurtherBackIsNamedWhereItIs() {
        Registry registry = LADDER.with("founder", "leader", term("1990-01-01/.."))
                .with("second", "supervisor-leader", term("2005-01-01/.."), "founder")
                .with("new", "leader", term("2019-01-01/.."), "second");
        assertThat(chain(registry, DAY).isSound()).contains(false);
        assertThat(Lists.transform(chain(registry, DAY).links(), Registry.Conferral::able))
                .containsExactly(java.util.Optional.of(true), java.util.Optional.of(false));
        Finding finding = registry.check("leader", "certify", DAY).errors().stream()
                .filter(each -> each.subject().toString().endsWith("/new"))
                .findFirst()
                .orElseThrow();
        assertThat(words(finding)).contains("second").contains("founder").contains("2005-01-01");
    }

    @Test
    void somebodyUnknownLeavesTheChainOpen() {
        Registry registry = LADDER.with("new", "leader", term("2019-01-01/.."), "stranger");
        assertThat(chain(registry, DAY).isSound()).isEmpty();
        assertThat(registry.check("leader", "certify", DAY).errors()).isEmpty();
        assertThat(registry.check("leader", "certify", DAY).warnings()).hasSize(1);
    }

    @Test
    void foundersWhoCertifyEachOtherOnOneDayAreARing() {
        Registry ring = LADDER.with("new", "supervisor-leader", term("1990-01-01/.."), "other")
                .with("other", "supervisor-leader", term("1990-01-01/.."), "new");
        assertThat(chain(ring, DAY).ring()).isTrue();
        assertThat(chain(ring, DAY).isSound()).contains(false);
        assertThat(ring.check("leader", "certify", DAY).errors())
                .hasSize(2)
                .allSatisfy(
                        finding -> assertThat(finding.rule().id().value()).isEqualTo("certification.conferral-ring"));
        Registry own = LADDER.with("new", "supervisor-leader", term("1990-01-01/.."), "new");
        assertThat(chain(own, DAY).ring()).isTrue();
        Registry earlier = ring.with("other", "supervisor-leader", term("1989-12-31/.."));
        assertThat(chain(earlier, DAY).isSound()).contains(true);
    }

    @Test
    void anotherAwardThatHoldsIsEnough() {
        Registry registry = LADDER.with("good", "supervisor-leader", term("2000-01-01/.."))
                .with("lapsed", "supervisor-leader", term("2000-01-01/2001-01-01"))
                .with("new", "leader", term("2010-01-01/.."), "lapsed")
                .with("new", "leader", term("2015-01-01/.."), "good");
        assertThat(chain(registry, LocalDate.of(2014, 12, 31)).isSound()).contains(false);
        assertThat(chain(registry, DAY).isSound()).contains(true);
    }

    private static String words(Finding finding) {
        String chinese = Messages.in(Locale.CHINESE).render(finding);
        assertThat(chinese).doesNotContain("{");
        String english = Messages.in(Locale.ENGLISH).render(finding);
        assertThat(english).doesNotContain("{");
        return english;
    }

    @Test
    void theSameEntriesInAnyOrderGiveTheSameChain() {
        List<String> givers = List.of("a", "b", "c");
        ImmutableSet.Builder<Chain> chains = ImmutableSet.builder();
        for (List<String> order : com.google.common.collect.Collections2.permutations(givers)) {
            Registry registry = LADDER;
            for (String giver : order) {
                registry = registry.with("new", "leader", term("2015-01-01/.."), giver);
            }
            chains.add(chain(registry, DAY));
        }
        assertThat(chains.build()).hasSize(1);
    }
}
