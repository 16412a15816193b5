/** Money through time: present values and returns, day counts, annuities, loan schedules, accruals, depreciation, vesting. */
@NullMarked
package dev.capstan.capital;

import org.jspecify.annotations.NullMarked;
