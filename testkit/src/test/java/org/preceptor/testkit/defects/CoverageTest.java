package org.preceptor.testkit.defects;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every card of every room has a defect, or is named here with the reason why no input of a user can break it alone. */
class CoverageTest {
    private static final ImmutableSetMultimap<String, String> WITHOUT_DEFECT = lines("""
            said by an audit of a result, which its forgeries break: \
            certification.verify quota.audit quota.audit-open quota.audit-unchecked quota.share.audit quota.ledger.audit \
            quota.ledger.transfer \
            pairing.blocked-by-fixed-pair pairing.blocking-link pairing.blocking-pair pairing.blocking-pair-alike \
            pairing.claim-refuted pairing.excluded-pair-made pairing.fixed-pair-broken pairing.not-wanted \
            pairing.other-input pairing.over-capacity pairing.region-out-of-bounds pairing.unknown-pair \
            pairing.wrong-certificate pairing.wrong-cut-off
            a property of the answer, which no slip causes: \
            quota.share.tied quota.share.quota-rule quota.share.house-paradox quota.share.population-paradox \
            quota.share.new-member-paradox quota.share.levels-apart quota.share.levels-differ \
            quota.table.tied quota.table.discordant quota.family.interlock
            how far a search got: \
            quota.share.too-many-branches quota.family.general quota.family.no-solution quota.family.parity \
            quota.family.unknown
            a plan and an aim that do not go together: \
            pairing.aim-not-with-structure pairing.groups-cross pairing.reserve-inside-reserve \
            pairing.crossing-quota-lines pairing.group-out-of-bounds \
            pairing.minimum-needs-complete-lists pairing.nominations-exceeded pairing.quota-of-a-class \
            pairing.quota-of-no-place pairing.reserve-entered-twice pairing.reversion-not-kept pairing.seed-missing \
            pairing.weights-missing
            the answer to a question about one pair, one set of waivers or one set of printed divisors: \
            pairing.excluded-by-name pairing.held-by-reserve report.waiver-unused quota.table.misrounded
            """);

    @Test
    void everyCardHasADefectOrAReason() throws Exception {
        Set<String> open = new TreeSet<>(EveryCard.all().keySet());
        assertThat(open).hasSizeGreaterThan(230);
        BuiltInDefects.byRule().keySet().forEach(rule -> open.remove(rule.value()));

        assertThat(open).isEqualTo(new TreeSet<>(WITHOUT_DEFECT.values()));
        assertThat(WITHOUT_DEFECT.values()).hasSameSizeAs(Set.copyOf(WITHOUT_DEFECT.values()));
    }

    @Test
    void everyRoomIsCovered() {
        assertThat(BuiltInDefects.byRule().keySet().stream()
                        .map(rule -> rule.value().substring(0, rule.value().indexOf('.')))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("certification", "pairing", "program", "quota", "roster", "standards");
    }

    private static ImmutableSetMultimap<String, String> lines(String text) {
        ImmutableSetMultimap.Builder<String, String> lines = ImmutableSetMultimap.builder();
        text.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            lines.putAll(parts[0], parts[1].strip().split(" +"));
        });
        return lines.build();
    }
}
