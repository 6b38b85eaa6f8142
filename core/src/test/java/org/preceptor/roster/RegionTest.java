package org.preceptor.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preceptor.MalformedValueException;

class RegionTest {
    @ParameterizedTest
    @ValueSource(strings = {"Tibet", "Xizang", "CN-XZ", "540000", "西藏", "西藏自治区", "tibet", "cn-xz"})
    void readsEveryNameOfXizangAsOneRegion(String name) {
        assertThat(Region.parse(name)).isEqualTo(Region.of("CN-XZ"));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-BJ,110000", "CN-XJ,650000", "CN-XZ,540000", "CN-GZ,520000", "CN-HE,130000", "CN-HA,410000",
        "CN-HB,420000", "CN-HI,460000", "CN-HL,230000", "CN-HN,430000", "CN-SN,610000", "CN-SX,140000"
    })
    void knowsTheCodesThatAreEasilyConfused(String iso, String gb) {
        assertThat(Region.parse(gb).code()).isEqualTo(iso);
        assertThat(Region.of(iso).gbCode()).isEqualTo(gb);
    }

    @Test
    void knowsAllThirtyFourProvinces() {
        assertThat(Stream.iterate(11, code -> code + 1)
                        .limit(80)
                        .flatMap(code -> Region.find(code + "0000").stream())
                        .distinct())
                .hasSize(34)
                .allMatch(Region::isProvince);
    }

    @Test
    void knowsTheSixteenDistrictsOfBeijingByName() {
        Region beijing = Region.of("CN-BJ");
        assertThat(Stream.iterate(110101, code -> code + 1)
                        .limit(19)
                        .map(code -> Region.of(String.valueOf(code)))
                        .filter(region -> !region.name().english().equals(region.code())))
                .hasSize(16)
                .allMatch(beijing::contains)
                .allMatch(region -> region.province().equals(beijing));
    }

    @Test
    void placesPrefecturesInTheirProvince() {
        assertThat(Region.parse("Shijiazhuang").province()).isEqualTo(Region.of("CN-HE"));
        assertThat(Region.parse("和田").province()).isEqualTo(Region.parse("Xinjiang"));
        assertThat(Region.parse("拉萨").contains(Region.parse("540121"))).isTrue();
        assertThat(Region.parse("拉萨").contains(Region.parse("Tibet"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "CN-XX", "990000", "5400", "54000a"})
    void refusesWhatNoProvinceHas(String text) {
        assertThat(Region.find(text)).isEmpty();
        assertThatThrownBy(() -> Region.parse(text)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void refusesAliasesAsCanonicalCodes() {
        assertThatThrownBy(() -> new Region("540000")).isInstanceOf(MalformedValueException.class);
    }
}
