"""A majolica painter: strokes of mineral colour laid on raw tin glaze, kept as densities and multiplied at the end.

A Canvas is measured in centimetres, y upwards. With wrap=True it closes around a pot.
"""
import math
import struct
import zlib
import numpy as np


def linear(srgb):
    c = np.asarray(srgb, float)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def encoded(lin):
    c = np.clip(lin, 0, 1)
    return np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)


def save_png(path, srgb):
    """Writes an h×w×3 array of 0..1 sRGB values."""
    rows = (np.clip(srgb, 0, 1) * 255 + 0.5).astype(np.uint8)
    h, w, _ = rows.shape
    raw = np.concatenate([np.zeros((h, 1), np.uint8), rows.reshape(h, w * 3)], axis=1).tobytes()
    part = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    with open(path, 'wb') as out:
        out.write(b'\x89PNG\r\n\x1a\n' + part(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 2, 0, 0, 0))
                  + part(b'IDAT', zlib.compress(raw, 1)) + part(b'IEND', b''))


def noise(h, w, sx, sy, seed, power=1.0):
    """Periodic smooth noise, about -1..1; sx and sy are feature sizes in pixels."""
    r = np.random.default_rng(seed)
    f = np.fft.rfft2(r.standard_normal((h, w)))
    ky = np.fft.fftfreq(h)[:, None] * sy
    kx = np.fft.rfftfreq(w)[None, :] * sx
    f *= np.exp(-(kx ** 2 + ky ** 2) * 8 * power)
    f[0, 0] = 0
    n = np.fft.irfft2(f, s=(h, w))
    return (n / (2.2 * n.std() + 1e-9)).astype(np.float32)


WHITE = (0.935, 0.915, 0.868)
COLOURS = {                      # the colour of a full brush on the white glaze
    'blue': (0.105, 0.185, 0.505),
    'yellow': (0.925, 0.705, 0.190),
    'orange': (0.835, 0.430, 0.140),
    'green': (0.215, 0.475, 0.300),
    'black': (0.205, 0.150, 0.150),
    'clay': (0.640, 0.400, 0.270),
}


class Canvas:
    def __init__(self, width, height, px=40, wrap=True, base=WHITE, seed=1, colours=None):
        self.w, self.h, self.wrap, self.px = width, height, wrap, px
        self.W, self.H = int(round(width * px)), int(round(height * px))
        self.px_x, self.px_y = self.W / width, self.H / height
        self.base, self.seed = base, seed
        self.rng = np.random.default_rng(seed)
        self.colours = dict(COLOURS, **(colours or {}))
        self.layers = {}
        self.slip, self.slip_colour = None, (.90, .84, .74)
        self.wash = noise(self.H, self.W, px * .9, px * .9, seed + 10)
        self.edge = noise(self.H, self.W, px * .16, px * .16, seed + 20)
        self.bristle = noise(self.H, self.W, px * .10, px * .5, seed + 30)

    def layer(self, colour):
        if colour == 'slip':                      # slip is opaque: it covers instead of staining
            if self.slip is None:
                self.slip = np.zeros((self.H, self.W), np.float32)
            return self.slip
        if colour not in self.layers:
            self.layers[colour] = np.zeros((self.H, self.W), np.float32)
        return self.layers[colour]

    def jitter(self, amount):
        return float(self.rng.normal(0, amount))

    # -- the brush ---------------------------------------------------------------------------
    def _lay(self, colour, x0, x1, y0, y1, field, density, pool, over):
        """Lays density where field(x, y) (signed distance in cm, plus travel 0..1) is negative."""
        m = 0.12
        i0, i1 = int((self.h - y1 - m) * self.px_y), int((self.h - y0 + m) * self.px_y) + 2
        i0, i1 = max(i0, 0), min(i1, self.H)
        j0, j1 = int(math.floor((x0 - m) * self.px_x)), int((x1 + m) * self.px_x) + 2
        if not self.wrap:
            j0, j1 = max(j0, 0), min(j1, self.W)
        if i1 <= i0 or j1 <= j0:
            return
        cols = np.arange(j0, j1)
        X = ((cols + .5) / self.px_x)[None, :].astype(np.float32)
        Y = (self.h - (np.arange(i0, i1) + .5) / self.px_y)[:, None].astype(np.float32)
        d, t = field(X, Y)
        cols = cols % self.W
        take = np.ix_(np.arange(i0, i1), cols)
        d = d + self.edge[take] * 0.013
        aa = 0.75 / self.px
        a = np.clip(0.5 - d / (2 * aa), 0, 1)
        rim = np.exp(-((d + 0.030) / 0.028) ** 2)
        D = a * density * (0.80 + 0.20 * self.wash[take] + 0.13 * self.bristle[take] + pool * rim + 0.22 * (0.45 - t))
        L = self.layer(colour)
        old = L[take]
        L[take] = np.where(a > 0, np.maximum(old, D) + over * np.minimum(old, D), old)

    def stroke(self, pts, widths, colour='blue', density=1.0, pool=0.28, over=0.25, steps=10):
        """A curved stroke through pts, its full width (cm) interpolated from widths."""
        P = spline(pts, steps)
        r = np.interp(np.linspace(0, 1, len(P)), np.linspace(0, 1, len(widths)), widths) / 2
        R = r.max()

        def field(X, Y):
            best = np.full((Y.shape[0], X.shape[1]), 9.0, np.float32)
            when = np.zeros_like(best)
            n = len(P) - 1
            for k in range(n):
                ax, ay = P[k]
                bx, by = P[k + 1]
                dx, dy = bx - ax, by - ay
                q = dx * dx + dy * dy + 1e-9
                reach = max(r[k], r[k + 1]) + .13
                i = np.flatnonzero((Y[:, 0] > min(ay, by) - reach) & (Y[:, 0] < max(ay, by) + reach))
                j = np.flatnonzero((X[0] > min(ax, bx) - reach) & (X[0] < max(ax, bx) + reach))
                if not len(i) or not len(j):
                    continue
                part = (slice(i[0], i[-1] + 1), slice(j[0], j[-1] + 1))
                U, V = X[:, part[1]], Y[part[0]]
                s = np.clip(((U - ax) * dx + (V - ay) * dy) / q, 0, 1)
                d = np.hypot(U - ax - s * dx, V - ay - s * dy) - (r[k] + s * (r[k + 1] - r[k]))
                near = d < best[part]
                best[part] = np.where(near, d, best[part])
                when[part] = np.where(near, (k + s) / n, when[part])
            return best, when
        self._lay(colour, P[:, 0].min() - R, P[:, 0].max() + R, P[:, 1].min() - R, P[:, 1].max() + R, field, density, pool, over)

    def dot(self, x, y, r, colour='blue', density=1.0, pool=0.3):
        rx = r * (1 + self.jitter(.06))
        ry = r * (1 + self.jitter(.06))

        def field(X, Y):
            return (np.hypot((X - x) / rx, (Y - y) / ry) - 1) * min(rx, ry), np.float32(.4)
        self._lay(colour, x - rx, x + rx, y - ry, y + ry, field, density, pool, .25)

    def fill(self, pts, colour='blue', density=1.0, pool=0.25, over=.25):
        """A filled closed outline."""
        P = np.asarray(pts, float)

        def field(X, Y):
            best = np.full((Y.shape[0], X.shape[1]), 9.0, np.float32)
            inside = np.zeros(best.shape, bool)
            n = len(P)
            for k in range(n):
                ax, ay = P[k]
                bx, by = P[(k + 1) % n]
                dx, dy = bx - ax, by - ay
                s = np.clip(((X - ax) * dx + (Y - ay) * dy) / (dx * dx + dy * dy + 1e-9), 0, 1)
                best = np.minimum(best, np.hypot(X - ax - s * dx, Y - ay - s * dy))
                if abs(dy) > 1e-9:
                    inside ^= ((ay > Y) != (by > Y)) & (X < ax + (Y - ay) * dx / dy)
            return np.where(inside, -best, best), np.float32(.4)
        self._lay(colour, P[:, 0].min(), P[:, 0].max(), P[:, 1].min(), P[:, 1].max(), field, density, pool, over)

    def band(self, y, width, colour='blue', density=1.0):
        """A line drawn on the turning wheel: full round, with the slow waver of a hand."""
        n = 48
        ph = self.rng.uniform(0, 6.28, 3)
        x = np.linspace(0, self.w, n + 1)
        wob = lambda k: sum(math.sin(m * 2 * math.pi * k / n + ph[m - 1]) / m for m in (1, 2, 3))
        ys = np.array([y + width * .10 * wob(k) for k in range(n + 1)])
        ws = np.array([width * (1 + .13 * wob(k * 2 + 5)) for k in range(n + 1)])

        def field(X, Y):
            yy = np.interp(np.mod(X, self.w), x, ys).astype(np.float32)
            ww = np.interp(np.mod(X, self.w), x, ws).astype(np.float32)
            return np.abs(Y - yy) - ww / 2, .4 + .25 * np.cos(X / self.w * 6.283 + ph[0]) + 0 * Y
        self._lay(colour, 0.12, self.w - 0.12 - 2 / self.px_x, y - width, y + width, field, density, .22, .25)

    def ring(self, x, y, radius, width, colour='blue', density=1.0):
        def field(X, Y):
            a = np.arctan2(Y - y, X - x)
            r = radius * (1 + .004 * np.sin(2 * a + self.seed) + .003 * np.sin(5 * a))
            return np.abs(np.hypot(X - x, Y - y) - r) - width / 2 * (1 + .18 * np.sin(a * 2 + 1) + .1 * np.sin(3 * a + self.seed)), .4 + .25 * np.cos(a)
        q = radius + width
        self._lay(colour, x - q, x + q, y - q, y + q, field, density, .22, .25)

    def reserve(self, x, y, radius):
        """Keeps the glaze white here, as a painter leaves room for a flower: wipes what was laid before."""
        i0, i1 = max(int((self.h - y - radius) * self.px_y), 0), min(int((self.h - y + radius) * self.px_y) + 1, self.H)
        j0, j1 = int((x - radius) * self.px_x), int((x + radius) * self.px_x) + 1
        if not self.wrap:
            j0, j1 = max(j0, 0), min(j1, self.W)
        if i1 <= i0 or j1 <= j0:
            return
        cols = np.arange(j0, j1)
        d = np.hypot((cols + .5)[None, :] / self.px_x - x, self.h - (np.arange(i0, i1) + .5)[:, None] / self.px_y - y) - radius
        keep = np.clip(.5 + d * self.px / 3, 0, 1).astype(np.float32)
        take = np.ix_(np.arange(i0, i1), cols % self.W)
        for L in self.layers.values():
            L[take] *= keep

    # -- motifs ------------------------------------------------------------------------------
    def feather(self, x, y, angle, length, width=None, colour='blue', bend=0.35, density=1.0):
        """The comma of Puebla: fat where the brush lands, thin where it lifts. Angle in degrees."""
        width = width or length * .36
        length *= 1 + self.jitter(.05)
        a = math.radians(angle + self.jitter(3))
        ca, sa = math.cos(a), math.sin(a)
        path = [(0, 0), (.35, bend * .35), (.7, bend * .42), (1.0, bend * .12)]
        pts = [(x + length * (u * ca - v * sa), y + length * (u * sa + v * ca)) for u, v in path]
        self.stroke(pts, [width * .72, width, width * .74, width * .38, width * .08], colour, density, steps=5)

    def petal(self, x, y, angle, length, width, colour='blue', density=1.0, pool=.3):
        a = math.radians(angle)
        ca, sa = math.cos(a), math.sin(a)
        at = lambda u: (x + length * u * ca, y + length * u * sa)
        self.stroke([at(0.05), at(.35), at(.68), at(.8)], [width * .22, width * .66, width, width * .8], colour, density, pool, steps=4)

    def leaf(self, x, y, angle, length, colour='green', vein=None, density=.9, bend=.18):
        a = math.radians(angle + self.jitter(4))
        ca, sa = math.cos(a), math.sin(a)
        at = lambda u, v: (x + length * (u * ca - v * sa), y + length * (u * sa + v * ca))
        spine = [at(0, 0), at(.35, bend * .6), at(.7, bend * .7), at(1, bend * .2)]
        w = length * .40
        self.stroke(spine, [w * .12, w * .8, w, w * .62, w * .05], colour, density, steps=5)
        if vein:
            self.stroke([at(-.05, -.01), at(.35, bend * .6), at(.82, bend * .6)], [.05, .045, .02], vein, .9, .1, steps=4)

    def flower(self, x, y, R, petals=8, colour='blue', heart='blue', wash=.38, line='blue', turn=0, core='yellow'):
        """An open flower: pale washed petals, a dark outline drawn in two strokes each, a dotted heart."""
        self.reserve(x, y, R * .9)
        for k in range(petals):
            a = 360 / petals * k + turn + self.jitter(2)
            wid = 2 * math.pi * R * .66 / petals * 1.02
            self.petal(x, y, a, R, wid, colour, wash, .15)
            t = math.radians(a)
            ca, sa = math.cos(t), math.sin(t)
            at = lambda u, v: (x + u * ca - v * sa, y + u * sa + v * ca)
            for side in (1, -1):
                self.stroke([at(R * .28, side * wid * .16), at(R * .62, side * wid * .50), at(R * .93, side * wid * .36), at(R * 1.0, -side * wid * .06)],
                            [R * .035, R * .06, R * .075, R * .05], line, 1.05, steps=5)
            self.stroke([at(R * .34, 0), at(R * .62, wid * .03)], [R * .05, R * .02], line, .9, steps=3)
        self.dot(x, y, R * .25, core if core else colour, .95 if core else .35)
        self.ring(x, y, R * .25, R * .06, line)
        for k in range(5):
            a = 6.283 * k / 5 + self.jitter(.2)
            self.dot(x + R * .12 * math.cos(a), y + R * .12 * math.sin(a), R * .035, line)
        self.dot(x, y, R * .04, line)

    def lattice(self, x0, x1, y0, y1, columns, width=.09, colour='blue', dot=.11, rows=1):
        """Crossed freehand lines filling a band, a dot in each diamond."""
        step = (x1 - x0) / columns
        high = (y1 - y0) / rows
        for k in range(columns):
            for row in range(rows):
                a, b = x0 + k * step, y0 + row * high
                j = lambda: self.jitter(.012 * step)
                self.stroke([(a + j(), b), (a + step / 2 + j(), b + high / 2 + j()), (a + step + j(), b + high)], [width, width * .85, width], colour, .95, steps=4)
                self.stroke([(a + step + j(), b), (a + step / 2 + j(), b + high / 2 + j()), (a + j(), b + high)], [width, width * .85, width], colour, .95, steps=4)
                if dot:
                    self.dot(a + j(), b + high / 2 + j(), dot, colour)
                    if row < rows - 1 or rows == 1:
                        pass
            if dot:
                for row in range(1, rows):
                    self.dot(x0 + (k + .5) * step + self.jitter(.01), y0 + row * high + self.jitter(.01), dot, colour)

    def garland(self, y, count, length, colour='blue', up=True, tip=True, phase=0.0, width=None, stem=True):
        """A ring of feathers leaning from a wavering stem, both sides."""
        step = self.w / count
        for k in range(count):
            x = (k + phase) * step + self.jitter(.03 * step)
            yy = y + self.jitter(.02)
            self.feather(x, yy + .05, 52, length, width, colour, bend=-.35)
            if tip:
                self.feather(x + step * .5, yy - .05, -52, length, width, colour, bend=.35)
        if stem:
            self.band(y, .055, colour, .8)

    def vine(self, y, amp, waves, colour='green', leaf=.8, stem='black', flower=None, fr=.5):
        n = waves * 8
        pts = [(self.w * k / n, y + amp * math.sin(2 * math.pi * waves * k / n)) for k in range(n)]
        for k in range(0, n, 8):
            seg = [(self.w * (k + i) / n, y + amp * math.sin(2 * math.pi * waves * (k + i) / n)) for i in range(9)]
            self.stroke(seg, [.07, .06, .07], stem, .9, .1, steps=3)
        for k in range(waves):
            for ph, side in ((.25, -1), (.75, 1)):
                x = self.w * (k + ph) / waves
                yy = y + amp * math.sin(2 * math.pi * ph)
                if flower:
                    flower(x, y - side * amp * -.15, fr)
                for da, f in ((50, 0), (130, 0)):
                    self.leaf(x + self.jitter(.03), yy, (da if side < 0 else -da), leaf, colour, stem, bend=.15 if da < 90 else -.15)

    # -- the kiln ----------------------------------------------------------------------------
    def fired(self, blur=1.0, speck=1.0):
        base = linear(self.base)[None, None, :] * np.ones((self.H, self.W, 1))
        base *= (1 + .018 * noise(self.H, self.W, self.px * 2.2, self.px * 2.2, self.seed + 40))[..., None]
        absorb = np.zeros((self.H, self.W, 3))
        for colour, D in self.layers.items():
            D = soften(D, blur * self.px / 40)
            k = -np.log(np.maximum(linear(self.colours[colour]), .003) / linear(self.base))
            absorb += np.clip(D, 0, 2.2)[..., None] * k
        out = base * np.exp(-absorb)
        if speck:
            r = np.random.default_rng(self.seed + 50)
            n = int(self.w * self.h * .35 * speck)
            for _ in range(n):
                i, j = r.integers(1, self.H - 1), r.integers(1, self.W - 1)
                out[i, j] *= .55
                out[i + r.integers(-1, 2), j] *= .75
        if self.slip is not None:
            a = np.clip(soften(self.slip, blur * self.px / 40) * (.92 + .12 * self.wash), 0, .97)[..., None]
            out = out * (1 - a) + linear(self.slip_colour) * a
        return encoded(out)

    def save(self, path, **how):
        save_png(path, self.fired(**how))


def soften(a, px):
    """Small Gaussian blur by wrapping shifts."""
    if px <= .2:
        return a
    k = np.exp(-.5 * (np.arange(-2, 3) / px) ** 2)
    k /= k.sum()
    for axis in (0, 1):
        a = sum(w * np.roll(a, s, axis) for w, s in zip(k, range(-2, 3)))
    return a


def spline(pts, steps):
    """Catmull-Rom through the points, open ends."""
    P = np.asarray(pts, float)
    if len(P) == 2:
        t = np.linspace(0, 1, steps + 1)[:, None]
        return P[0] * (1 - t) + P[1] * t
    Q = np.vstack([2 * P[0] - P[1], P, 2 * P[-1] - P[-2]])
    out = []
    for i in range(1, len(Q) - 2):
        p0, p1, p2, p3 = Q[i - 1:i + 3]
        for t in np.linspace(0, 1, steps, endpoint=False):
            out.append(.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3))
    out.append(P[-1])
    return np.array(out)
