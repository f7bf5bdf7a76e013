"""Money: whole minor units, rounded half up, in one place."""


def divide_half_up(amount: int, divisor: int) -> int:
    """`amount / divisor` rounded half up (away from zero for negative amounts); `divisor` > 0."""
    sign = -1 if amount < 0 else 1
    return sign * ((2 * abs(amount) + divisor) // (2 * divisor))


def labour(tenths: int, rate: int) -> int:
    """Minor units for `tenths` of an hour at `rate` minor units an hour."""
    return divide_half_up(tenths * rate, 10)


def share(amount: int, basis_points: int) -> int:
    """`basis_points` hundredths of a percent of `amount`, in minor units."""
    return divide_half_up(amount * basis_points, 10_000)
