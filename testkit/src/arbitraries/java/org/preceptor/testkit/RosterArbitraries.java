package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Hospital.Grade;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Hospital.Tier;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Physician.Service;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.roster.TrainingBase;

/**
 * People, places and whole rosters.
 *
 * <p>Histories are possible and not always in order with the rules: a physician may have been promoted without enough
 * service. Everything a roster refers to stands in it. Ids are {@code p-1}, {@code h-1} and so on.
 */
public final class RosterArbitraries {
    private static final int PEOPLE = 12;
    private static final int PLACES = 6;
    private static final ImmutableList<String> REGIONS =
            ImmutableList.of("CN-BJ", "CN-XZ", "CN-XJ", "CN-GZ", "CN-HE", "110105", "130100", "540100", "653200");

    private RosterArbitraries() {}

    /** Lets {@code @ForAll Physician} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.ofEntries(
                    Map.entry(PersonId.class, RosterArbitraries::personIds),
                    Map.entry(HospitalId.class, RosterArbitraries::hospitalIds),
                    Map.entry(Region.class, RosterArbitraries::regions),
                    Map.entry(Rank.class, RosterArbitraries::ranks),
                    Map.entry(Specialty.class, RosterArbitraries::specialties),
                    Map.entry(Title.class, RosterArbitraries::titles),
                    Map.entry(TitleGrant.class, RosterArbitraries::titleGrants),
                    Map.entry(Physician.class, RosterArbitraries::physicians),
                    Map.entry(Hospital.class, RosterArbitraries::hospitals),
                    Map.entry(Roster.class, RosterArbitraries::rosters),
                    Map.entry(Credential.class, RosterArbitraries::credentials),
                    Map.entry(SpecialtyBase.class, RosterArbitraries::specialtyBases),
                    Map.entry(TrainingBase.class, RosterArbitraries::trainingBases)));
        }
    }

    /** {@return ids of people, p-1 to p-12} */
    public static Arbitrary<PersonId> personIds() {
        return Arbitraries.integers().between(1, PEOPLE).map(number -> PersonId.of("p-" + number));
    }

    /** {@return ids of places, h-1 to h-6} */
    public static Arbitrary<HospitalId> hospitalIds() {
        return Arbitraries.integers().between(1, PLACES).map(number -> HospitalId.of("h-" + number));
    }

    /** {@return provinces, districts and prefectures} */
    public static Arbitrary<Region> regions() {
        return Arbitraries.of(REGIONS).map(Region::of);
    }

    /** {@return every tier with every grade it can have, and without one} */
    public static Arbitrary<Rank> ranks() {
        ImmutableList.Builder<Rank> ranks = ImmutableList.builder();
        for (Tier tier : Tier.values()) {
            ranks.add(Rank.of(tier), Rank.of(tier, Grade.C), Rank.of(tier, Grade.B), Rank.of(tier, Grade.A));
        }
        return Arbitraries.of(ranks.add(Rank.of(Tier.TERTIARY, Grade.SPECIAL)).build());
    }

    /** {@return specialties of the editions 2016 and 2023} */
    public static Arbitrary<Specialty> specialties() {
        return Combinators.combine(
                        Arbitraries.of("0100", "0300", "0900", "1700", "3500"), Arbitraries.of("2023", "2016"))
                .as(Specialty::of);
    }

    /** {@return the titles of the Chinese ladder} */
    public static Arbitrary<Title> titles() {
        return Arbitraries.of(TitleLadder.china().titles());
    }

    /** {@return titles held since a day, some of them ended with a reason} */
    public static Arbitrary<TitleGrant> titleGrants() {
        return Combinators.combine(titles(), TimeArbitraries.terms(), Arbitraries.of(true, false))
                .as((title, term, open) -> open || !term.hasLast() || !term.hasFirst()
                        ? TitleGrant.of(title, term.hasFirst() ? term.first() : LocalDate.of(2018, 1, 1))
                        : TitleGrant.of(title, term).withEnd(term.last(), "left"));
    }

    /** {@return qualifying and other service with both ends known} */
    public static Arbitrary<Service> services() {
        return Combinators.combine(hospitalIds(), Arbitraries.of(Service.Kind.values()), TimeArbitraries.closedTerms())
                .as(Service::new);
    }

    /** {@return credentials of every kind and level, in date or not} */
    public static Arbitrary<Credential> credentials() {
        return Combinators.combine(
                        Arbitraries.of(Credential.Kind.values()),
                        Arbitraries.of(Credential.Level.values()),
                        TimeArbitraries.terms())
                .as(Credential::of);
    }

    /** {@return people with up to four titles, four services and three credentials} */
    public static Arbitrary<Physician> physicians() {
        return Combinators.combine(
                        personIds(),
                        titleGrants().list().ofMaxSize(4),
                        services().list().ofMaxSize(4),
                        credentials().list().ofMaxSize(3),
                        hospitalIds().optional(),
                        TimeArbitraries.days().optional(),
                        Arbitraries.of(true, false))
                .as((id, titles, services, credentials, employer, since, fullTime) -> Physician.builder()
                        .id(id)
                        .addAllTitles(titles)
                        .addAllServices(services)
                        .addAllCredentials(credentials)
                        .employer(employer)
                        .practisingSince(since)
                        .teachingSince(since)
                        .isFullTimeTeacher(fullTime)
                        .build());
    }

    /** {@return hospitals of any rank, some undeclared} */
    public static Arbitrary<Hospital> hospitals() {
        return Combinators.combine(
                        hospitalIds(),
                        ranks().optional(),
                        regions(),
                        Arbitraries.integers().between(20, 2000).optional())
                .as(RosterArbitraries::place);
    }

    private static Hospital place(HospitalId id, Optional<Rank> rank, Region region, Optional<Integer> beds) {
        Hospital.Builder hospital = Hospital.builder().id(id).rank(rank).region(region);
        beds.ifPresent(hospital::beds);
        return hospital.build();
    }

    /** {@return specialty bases whose minimum is at most their capacity} */
    public static Arbitrary<SpecialtyBase> specialtyBases() {
        return Combinators.combine(
                        hospitalIds(),
                        specialties(),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(0, 30))
                .as((hospital, specialty, minimum, more) -> SpecialtyBase.builder()
                        .hospital(hospital)
                        .specialty(specialty)
                        .minimumCapacity(minimum)
                        .capacity(minimum + more)
                        .build());
    }

    /** {@return training bases with up to three specialty bases of their own, each of another specialty} */
    public static Arbitrary<TrainingBase> trainingBases() {
        return Combinators.combine(hospitalIds(), specialtyBases().list().ofMaxSize(3))
                .as((hospital, bases) -> {
                    TrainingBase.Builder base = TrainingBase.builder().hospital(hospital);
                    for (int i = 0; i < bases.size(); i++) {
                        base.addSpecialtyBases(SpecialtyBase.builder()
                                .from(bases.get(i))
                                .hospital(hospital)
                                .specialty(Specialty.of("0" + (i + 1) + "00", "2023"))
                                .build());
                    }
                    return base.build();
                });
    }

    /** {@return rosters of up to twelve people that know every place they name} */
    public static Arbitrary<Roster> rosters() {
        return Combinators.combine(
                        physicians().list().ofMaxSize(PEOPLE),
                        hospitals().list().ofSize(PLACES))
                .as(RosterArbitraries::roster);
    }

    private static Roster roster(List<Physician> people, List<Hospital> places) {
        Map<PersonId, Physician> once = new LinkedHashMap<>();
        people.forEach(person -> once.putIfAbsent(person.id(), person));
        Roster.Builder roster = Roster.builder();
        once.values().forEach(roster::add);
        for (int i = 0; i < places.size(); i++) {
            HospitalId id = HospitalId.of("h-" + (i + 1));
            roster.add(Hospital.builder().from(places.get(i)).id(id).build());
        }
        return roster.build();
    }
}
