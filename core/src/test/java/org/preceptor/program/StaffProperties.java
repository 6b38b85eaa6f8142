package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.Label;
import org.preceptor.program.SupervisionLimit.HeadCount;
import org.preceptor.program.SupervisionLimit.Share;
import org.preceptor.program.SupervisionLimit.Site;
import org.preceptor.program.SupervisionLimit.Staff;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Source;

class StaffProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final List<String> TITLES = List.of("ATTENDING", "ASSOCIATE_CHIEF", "CHIEF");

    @Property(tries = 300)
    @Invariant(38)
    void thereAreEnoughSupervisorsAndAHigherTitleMayFillALowerSlot(
            @ForAll @Size(max = 7) List<@IntRange(max = 2) Integer> team,
            @ForAll @Size(3) List<@IntRange(max = 3) Integer> slots,
            @ForAll @IntRange(max = 7) int least,
            @ForAll @IntRange(max = 4) int quarters) {
        ImmutableMap.Builder<Title.Level, Integer> byLevel = ImmutableMap.builder();
        List<Integer> needed = new ArrayList<>();
        for (int level = 0; level < 3; level++) {
            byLevel.put(title(level).level(), slots.get(level));
            needed.addAll(Collections.nCopies(slots.get(level), level));
        }
        HeadCount demand = new HeadCount(
                Site.GENERAL, least, Optional.of(new Share(Title.Level.SUB_SENIOR, quarters, 4)), byLevel.build());
        List<String> found = found(team, demand);
        long senior = team.stream().filter(level -> level > 0).count();
        assertThat(found.contains("program.too-few-supervisors")).isEqualTo(team.size() < least);
        assertThat(found.contains("program.title-share-short"))
                .isEqualTo(!team.isEmpty() && 4 * senior < (long) quarters * team.size());
        assertThat(found.contains("program.title-slot-empty")).isEqualTo(!fills(new ArrayList<>(team), needed));
    }

    /** Whether some seating of the team fills every slot, each by its level or a higher one. */
    private static boolean fills(List<Integer> free, List<Integer> slots) {
        if (slots.isEmpty()) {
            return true;
        }
        int slot = slots.get(0);
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i) >= slot && free.indexOf(free.get(i)) == i) {
                List<Integer> left = new ArrayList<>(free);
                left.remove(/* index */ i);
                if (fills(left, slots.subList(1, slots.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> found(List<Integer> team, HeadCount demand) {
        SupervisionLimit limit = SupervisionLimit.builder()
                .specialty(Specialty.of("0600", "2023"))
                .name(Label.of("neurology", "神经内科"))
                .floor(Title.Floor.of(Title.Level.INTERMEDIATE))
                .addHeadCounts(demand)
                .source(Source.local("form"))
                .build();
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("h"))
                .specialty(limit.specialty())
                .minimumCapacity(0)
                .capacity(30)
                .build();
        ImmutableList.Builder<Physician> people = ImmutableList.builder();
        for (int i = 0; i < team.size(); i++) {
            people.add(Physician.builder()
                    .id("s" + i)
                    .title(title(team.get(i)), LocalDate.of(2010, 1, 1))
                    .build());
        }
        return ProgramRules.staff()
                .check(new Staff(base, limit, Site.GENERAL, people.build(), Optional.empty()), DAY)
                .findings()
                .stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    private static Title title(int level) {
        return TitleLadder.china().get(TITLES.get(level));
    }
}
