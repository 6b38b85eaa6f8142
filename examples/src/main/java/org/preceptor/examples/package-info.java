/**
 * The tour: three real training programs, from documents to explained answers.
 *
 * <p>{@link org.preceptor.examples.Tour} reads everything under a data folder, runs {@code Backbone2018}, {@code
 * Counterpart2017} and {@code Balint2019}, and writes result documents and one page each. Examples carry no compatibility
 * promise; copy from them freely.
 */
@NullMarked
package org.preceptor.examples;

import org.jspecify.annotations.NullMarked;
