/** What judging a subject costs: a hand-written check, Preceptor's rules, Hibernate Validator and YAVI side by side. */
@NullMarked
package org.preceptor.benchmarks.rule;

import org.jspecify.annotations.NullMarked;
