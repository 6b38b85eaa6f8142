package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;

/**
 * Which departments a resident rotates through, in which year, for how long (轮转方案).
 *
 * <p>A plan is a set of groups. In a mandatory group the departments' months must equal the group's in every year; in an
 * elective group they must be at least the group's, because the resident chooses among them. The years' totals follow a
 * {@link Demand}: twelve, twelve and at least nine months in three years.
 *
 * @param years how many years the plan covers
 * @param groups the groups
 */
public record RotationPlan(int years, ImmutableList<Group> groups) {
    /** Refuses plans without a year. */
    public RotationPlan {
        MalformedValueException.check(years >= 1, "RotationPlan.years", years, "must be at least 1");
    }

    /** Whether a group's departments are all done or chosen among. */
    public enum Kind {
        /** 必轮: department months equal the group's. */
        MANDATORY("mandatory", "必轮"),
        /** 选轮: department months are at least the group's. */
        ELECTIVE("elective", "选轮");

        private final Label label;

        Kind(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the kind in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * A group of departments.
     *
     * @param name the group's name, unique in the plan
     * @param kind mandatory or elective
     * @param months the group's months in year one, two, three
     * @param departments its departments
     */
    public record Group(String name, Kind kind, ImmutableList<Integer> months, ImmutableList<Department> departments) {
        /** Refuses negative months. */
        public Group {
            months.forEach(
                    each -> MalformedValueException.check(each >= 0, "Group.months", each, "must not be negative"));
        }

        /** {@return the department months of one year added up}
         *
         * @param year the year, counted from 1
         */
        public int departmentMonths(int year) {
            return departments.stream()
                    .mapToInt(each -> in(each.months(), year))
                    .sum();
        }
    }

    /**
     * A department of a group.
     *
     * @param name the standard department
     * @param months its months in year one, two, three
     */
    public record Department(String name, ImmutableList<Integer> months) {
        /** Refuses negative months. */
        public Department {
            months.forEach(each ->
                    MalformedValueException.check(each >= 0, "Department.months", each, "must not be negative"));
        }

        /** {@return all its months} */
        public int total() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What the years of a plan must add up to.
     *
     * <p>Three years: {@code (12, 12), 33}, so that the last year has at least nine. Two years: {@code (12, 12), 24} with
     * exact years; one year: {@code (12), 12}.
     *
     * @param exactYears the months of the years that must be met exactly, from year one
     * @param minimum the least total
     */
    public record Demand(ImmutableList<Integer> exactYears, int minimum) {}

    /**
     * That a plan is replaced by another one.
     *
     * <p>Once residents are scheduled under a plan it stays as it is; a new intake gets a plan of its own.
     *
     * @param before the plan in use
     * @param after the plan that is to take its place
     * @param scheduled the residents who are scheduled under the plan in use
     */
    public record Change(RotationPlan before, RotationPlan after, ImmutableSet<PersonId> scheduled) {}

    /**
     * The months of one year over all groups.
     *
     * @param year the year, counted from 1
     * @return the group months added up
     */
    public int months(int year) {
        return groups.stream().mapToInt(group -> in(group.months(), year)).sum();
    }

    /** {@return the number of the last year that has months in any group or department} */
    public int lastYear() {
        int last = years;
        for (Group group : groups) {
            last = Math.max(last, lastYear(group.months()));
            for (Department department : group.departments()) {
                last = Math.max(last, lastYear(department.months()));
            }
        }
        return last;
    }

    static int in(ImmutableList<Integer> months, int year) {
        return year <= months.size() ? months.get(year - 1) : 0;
    }

    private static int lastYear(ImmutableList<Integer> months) {
        for (int year = months.size(); year > 0; year--) {
            if (months.get(year - 1) > 0) {
                return year;
            }
        }
        return 0;
    }
}
