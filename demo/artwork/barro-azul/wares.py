"""The pieces of the shop: their shapes as thrown, their drawings as painted."""
import math
import numpy as np
from brush import Canvas, noise, linear, encoded, save_png, WHITE, spline
from forms import Pot, tube, space_tube, tile, leaf, heart, mesh2
from studio import Scene, WORK, GLAZE, CLAY

SMALL_BUMP = 'normal{bumps .018 scale .9}'


class Piece:
    """Meshes with their textures, placed together."""

    def __init__(self):
        self.parts = []

    def mesh(self, mesh, texture, interior='interior{ior 1.5}'):
        self.parts.append('mesh2{%stexture{%s} %s}' % (mesh, texture, interior))
        return self

    def raw(self, text):
        self.parts.append(text)
        return self

    def put(self, scene, x=0, z=0, turn=0, y=0, tilt=None, scale=1):
        t = '' if tilt is None else 'rotate <%g,%g,%g>' % tilt
        scene.add('union{%s scale %g rotate y*%g %s translate <%g,%g,%g>}' % ('\n'.join(self.parts), scale, turn, t, x, y, z))
        return self


def painted(name, canvas, finish=GLAZE, bump=SMALL_BUMP, **fired):
    path = f'{WORK}/{name}.png'
    canvas.save(path, **fired)
    return 'uv_mapping pigment{image_map{png "%s" interpolate 2}} %s %s' % (path, finish, bump)


RED = (.690, .395, .275)
BLACK = (.135, .132, .138)
BURNISH = 'finish{diffuse .75 specular .22 roughness .035 reflection{0,.9 fresnel on} conserve_energy} normal{bumps .05 scale <.5,.25,.5>}'
BURNISH_RED = 'finish{diffuse .85 specular .07 roughness .07 reflection{0,.18 fresnel on}} normal{granite .05 scale .5}'


def foot(c, pot, high=.16):
    """Bare clay where the piece stood in the kiln, and the glaze breaking thin at the lip."""
    c.band(pot.at(.02) + high * .3, high, 'clay', .75)
    c.band(pot.length, .07, 'clay', .28)


def glazed_pot(name, pot, paint, seed=1, px=44, inner=None, base=WHITE, lip=None, deep=True, clayfoot=True, inner_px=24):
    """A glazed pot; inner(canvas, R) paints an open dish from above; lip=(colour, width) colours the rim on both sides."""
    p = Piece()
    c = Canvas(pot.girth, pot.length, px=px, seed=seed, base=base)
    if clayfoot:
        foot(c, pot)
    if lip:
        c.band(pot.length - lip[1] * .45, lip[1], lip[0])
    if paint:
        paint(c, pot)
    p.mesh(pot.outside(), painted(name + '-out', c))
    if pot.inner is not None:
        if deep:
            L = sum(np.hypot(*np.diff(pot.inner, axis=0).T))
            i = Canvas(pot.girth, L, px=inner_px, seed=seed + 1, base=base)
            if lip:
                i.band(lip[1] * .35, lip[1] * .9, lip[0])
            # the first row of this canvas is the floor: v runs from the lip
            p.mesh(pot.inside_round(), painted(name + '-in', i))
        else:
            R = pot.inner[:, 0].max()
            i = Canvas(2 * R, 2 * R, px=inner_px, wrap=False, seed=seed + 1, base=base)
            if lip:
                i.ring(R, R, R - lip[1] * .4, lip[1], lip[0])
            if inner:
                inner(i, R)
            p.mesh(pot.inside(R), painted(name + '-in', i))
    return p


def clay_pot(name, pot, base, finish, paint=None, seed=1, px=36, clouds=.5, deep=True):
    p = Piece()
    c = Canvas(pot.girth, pot.length, px=px, seed=seed, base=base)
    smoke = np.clip(noise(c.H, c.W, c.W * .35, c.H * .5, seed + 3) - .15, 0, 1) * clouds + np.clip(noise(c.H, c.W, 5, 5, seed + 4) - .75, 0, 1) * .7 * clouds
    c.layer('black')[:] = smoke
    if paint:
        paint(c, pot)
    p.mesh(pot.outside(), painted(name + '-out', c, finish, '', speck=2.5))
    if pot.inner is not None:
        i = Canvas(pot.girth, pot.girth * .6, px=14, seed=seed + 1, base=base)
        i.layer('black')[:] = np.clip(noise(i.H, i.W, 60, 60, seed + 9), 0, 1) * clouds * .6
        p.mesh(pot.inside_round(), painted(name + '-in', i, finish, '', speck=2.5))
    return p


def handle(name, path, widths, seed=1, paint='feathers', colour='blue', flat=.6, base=WHITE, finish=GLAZE, length=9):
    h = Canvas(2.4, length, px=40, seed=seed, base=base)
    if paint == 'feathers':
        n = int(length / 1.35)
        for k in range(n):
            h.feather(0, .9 + k * (length - 1.6) / n, 90, 1.0, .42, colour, bend=.05)
    elif paint == 'bars':
        for k in range(int(length / .7)):
            h.stroke([(-.4, .7 + k * .68), (.4, .7 + k * .68 + .05)], [.12, .2, .1], colour)
    elif paint == 'line':
        h.stroke([(0, .5), (.03, length / 2), (0, length - .5)], [.3, .2, .32], colour)
    elif paint == 'dots':
        for k in range(int(length / .75)):
            h.dot(0, .7 + k * .7, .15, colour)
    return tube(path, widths, flat=flat), painted(name, h, finish)


# ---- the drawings -----------------------------------------------------------------------------
def polar(cx, cy, r, deg):
    a = math.radians(deg)
    return cx + r * math.cos(a), cy + r * math.sin(a)


def rim_feathers(c, R, r, count, length, width, colour='blue', lean=58):
    for k in range(count):
        a = 360 / count * k + c.jitter(.6)
        x, y = polar(R, R, r, a)
        c.feather(x, y, a + lean, length, width, colour, bend=.28)


def rim_lattice(c, R, r0, r1, count, width=.10, colour='blue', dot=.13):
    step = 360 / count
    for k in range(count):
        a = k * step + c.jitter(.2)
        mid = (r0 + r1) / 2
        c.stroke([polar(R, R, r0, a), polar(R, R, mid, a + step / 2), polar(R, R, r1, a + step)], [width, width * .9, width], colour, .95, steps=5)
        c.stroke([polar(R, R, r0, a + step), polar(R, R, mid, a + step / 2 + c.jitter(.2)), polar(R, R, r1, a)], [width, width * .9, width], colour, .95, steps=5)
        c.dot(*polar(R, R, mid, a + c.jitter(.2)), dot, colour)


def bouquet(c, x, y, s=1.0, poly=True):
    """A large open flower with leaves and buds: the heart of a plate."""
    for a in range(0, 360, 45):
        col = 'green' if poly else 'blue'
        c.leaf(*polar(x, y, 2.3 * s, a + 22), a + 22, 2.5 * s, col, 'black' if poly else 'blue', .85 if poly else .45)
    for a in range(0, 360, 45):
        px, py = polar(x, y, 4.4 * s, a)
        c.stroke([polar(x, y, 2.6 * s, a), polar(x, y, 3.6 * s, a + 3), (px, py)], [.07, .06, .05], 'black' if poly else 'blue', .9)
        c.petal(*polar(x, y, 3.9 * s, a), a, 1.1 * s, .9 * s, 'orange' if poly else 'blue', .85)
        for d in (-18, 18):
            c.stroke([polar(x, y, 3.8 * s, a), polar(x, y, 4.4 * s, a + d * .5), polar(x, y, 4.9 * s, a + d * .35)], [.05, .10, .04], 'blue', 1)
    c.flower(x, y, 2.6 * s, 8, 'yellow' if poly else 'blue', wash=.85 if poly else .35, core='orange' if poly else None)


def eight(c, x, y, R, turn=0, core='yellow', wash=.42):
    c.flower(x, y, R, 8, 'blue', wash=wash, turn=turn, core=core)


def feather_field(c, y0, y1, rows, per, length, width, colour='blue'):
    for r in range(rows):
        y = y0 + (y1 - y0) * r / max(rows - 1, 1)
        for k in range(per):
            x = (k + .5 * (r % 2)) * c.w / per
            c.feather(x, y, 60 if r % 2 else 120, length, width, colour, bend=.3 if r % 2 == 0 else -.3)


def scales(c, y0, rows, per, h, wave=.35):
    step = c.w / per
    for r in range(rows):
        for k in range(per):
            x = (k + .5 * (r % 2)) * step
            y = y0 + r * h + wave * math.sin(4 * 2 * math.pi * x / c.w)
            arc = [(x - step * .47, y), (x - step * .40, y + h * .55), (x, y + h * .92), (x + step * .40, y + h * .55), (x + step * .47, y)]
            c.fill([(x + .40 * step * math.cos(t), y + h * .80 * math.sin(t)) for t in np.linspace(0, math.pi, 12)], 'blue', .16 + .11 * (r % 2) + .10 * ((k + r) % 3))
            c.stroke(arc, [.07, .17, .21, .17, .07], 'blue', 1.05, steps=5)
            for d in (-22, 0, 22):
                c.stroke([polar(x, y + h * .05, h * .18, 90 + d), polar(x, y + h * .05, h * .52, 90 + d)], [.06, .13, .05], 'blue', 1)


def heron(c, x, y, s=1.0):
    """A heron among reeds, from memory: washed body, dark wing strokes, one raised leg."""
    P = lambda *pts: [(x + a * s, y + b * s) for a, b in pts]
    body = spline(P((-3.4, -.6), (-2.4, .9), (-.4, 1.5), (1.2, 1.9), (2.2, 2.9), (2.55, 2.2), (2.0, .8), (.6, -.7), (-1.4, -1.2), (-3.0, -1.1), (-3.4, -.6)), 5)
    c.fill(body, 'blue', .24, .5)
    c.stroke(P((2.0, 1.6), (2.9, 3.2), (2.0, 4.6), (2.2, 5.7), (3.0, 6.1)), [1.0 * s, .62 * s, .42 * s, .40 * s, .46 * s], 'blue', .30, .5)
    c.stroke(P((1.5, 1.9), (2.45, 3.2), (1.7, 4.6), (2.05, 5.9), (2.9, 6.4)), [.10, .12, .09, .10, .10], 'blue', 1.1)
    c.stroke(P((2.5, 1.6), (3.3, 3.2), (2.35, 4.6), (2.4, 5.45), (3.0, 5.8)), [.10, .12, .08, .08, .08], 'blue', 1.1)
    c.stroke(P((2.9, 6.25), (3.9, 6.15), (5.2, 5.75)), [.42 * s, .26 * s, .05], 'blue', 1.25)
    c.stroke(P((2.9, 6.05), (4.0, 5.9), (4.9, 5.7)), [.2 * s, .12 * s, .04], 'orange', .9)
    c.dot(x + 2.75 * s, y + 6.15 * s, .13 * s, 'black', 1.3)
    for k, (a, b, l) in enumerate([(2.4, 6.4, 1.9), (2.3, 6.3, 1.5)]):
        c.stroke(P((a, b), (a - l * .5, b + .35 - k * .3), (a - l, b + .15 - k * .5)), [.14, .12, .03], 'blue', 1.1)
    for k in range(6):                                     # wing
        t = k / 5
        c.feather(x + (1.3 - 2.6 * t) * s, y + (1.15 - .75 * t) * s, 196 + 8 * t, (2.6 - .5 * t) * s, .52 * s, 'blue', bend=.22, density=1.05)
    for k in range(5):
        c.feather(x + (1.2 - 1.1 * k * .8) * s, y + (.1 - .22 * k) * s, 205, 1.35 * s, .36 * s, 'blue', bend=.2, density=.75)
    for k in range(4):
        c.feather(x + (-2.9 - .1 * k) * s, y + (-.55 - .2 * k) * s, 190 + 9 * k, 1.7 * s, .34 * s, 'blue', bend=.15)
    c.stroke(P((.2, -.9), (.35, -2.7), (.15, -5.0)), [.26 * s, .14 * s, .13 * s], 'blue', 1.2)
    for d in (-.9, -.1, .8):
        c.stroke(P((.15, -4.95), (.15 + d, -5.35)), [.13 * s, .06 * s], 'blue', 1.2)
    c.stroke(P((-.8, -1.0), (.9, -2.5), (-.5, -3.9)), [.26 * s, .15 * s, .11 * s], 'blue', 1.2)


def reeds(c, x, y, heights, lean):
    for k, h in enumerate(heights):
        dx = lean * (.4 + .25 * k)
        top = (x + k * .75 - 1 + dx, y + h)
        c.stroke([(x + k * .42 - .7, y), (x + k * .55 - .8 + dx * .3, y + h * .5), top], [.16, .12, .07], 'green', .95)
        if k % 2 == 0:
            c.stroke([(top[0], top[1] - .15), (top[0] + lean * .12, top[1] + 1.5)], [.34, .46, .2], 'black' if k % 4 else 'blue', .9)
        else:
            c.feather(x + k * .5 - .8 + dx * .2, y + h * .35, 90 - 38 * (1 if lean > 0 else -1) * (1 if k % 3 else -1), h * .5, .42, 'green', bend=.2)


# ---- props ------------------------------------------------------------------------------------
def liquid(r, y, colour, gloss=.5):
    return 'cylinder{<0,%g,0>,<0,%g,0>,%g texture{pigment{rgb <%g,%g,%g>} finish{diffuse .8 specular .1 roughness .01 reflection{0,1 fresnel on}} normal{bumps .01 scale 2}} interior{ior 1.34}}' % ((y - .3, y, r) + colour)


LEAFGREEN = 'pigment{marble turbulence .3 color_map{[0 rgb <.13,.20,.09>][1 rgb <.20,.28,.13>]} scale .5} finish{diffuse .85 specular .12 roughness .06}'
SAGE = 'pigment{bozo color_map{[0 rgb <.25,.31,.22>][1 rgb <.36,.41,.31>]} scale .6} finish{diffuse .9 specular .05 roughness .1}'
TWIG = 'pigment{granite color_map{[0 rgb <.20,.13,.08>][1 rgb <.34,.24,.16>]} scale .6} finish{diffuse .85}'
STRAW = 'pigment{granite color_map{[0 rgb <.52,.40,.22>][1 rgb <.70,.58,.36>]} scale .6} finish{diffuse .9}'


def branch(path, leaves=14, size=3.0, seed=1, texture=LEAFGREEN, start=.3, wide=.38, twig=TWIG, thick=.32, curl=.2):
    """A cut branch with leaves in loose pairs."""
    r = np.random.default_rng(seed)
    p = Piece()
    mesh, C = space_tube(path, [thick, thick * .6, thick * .25])
    p.mesh(mesh, twig, '')
    shapes = [leaf(1, wide, curl * f, .2) for f in (.6, 1.0, 1.5)]
    for k in range(leaves):
        t = start + (1 - start) * (k + .5) / leaves
        q = C[min(int(t * len(C)), len(C) - 1)]
        az = (k % 2) * 180 + r.normal(0, 45)
        el = r.uniform(5, 50)
        L = size * (1.05 - .45 * t) * r.uniform(.8, 1.15)
        p.parts.append('mesh2{%stexture{%s} scale %.3f rotate x*%.0f rotate z*%.0f rotate y*%.0f translate <%.3f,%.3f,%.3f>}' % (
            shapes[k % 3], texture, L, r.normal(0, 25), el, az, q[0], q[1], q[2]))
    tip = C[-1]
    p.parts.append('mesh2{%stexture{%s} scale %.3f rotate z*70 rotate y*30 translate <%.3f,%.3f,%.3f>}' % (shapes[0], texture, size * .6, tip[0], tip[1], tip[2]))
    return p


def lime(x, z, r=2.2, turn=0, colour=(.17, .30, .05), squash=1.12, y=None):
    return ('sphere{0,1 scale <%g,%g,%g> texture{pigment{bozo color_map{[0 rgb <%g,%g,%g>][1 rgb <%g,%g,%g>]} scale .7} finish{diffuse .85 specular .25 roughness .04} normal{bumps .22 scale .06}} rotate y*%g translate <%g,%g,%g>}'
            % (r * squash, r, r, *colour, *[k * 1.25 for k in colour], turn, x, r if y is None else y, z))


def half_lime(x, z, r=2.1, turn=0):
    n = 360
    yy, xx = np.mgrid[-1:1:n * 1j, -1:1:n * 1j]
    rr, th = np.hypot(xx, yy), np.arctan2(yy, xx)
    seg = np.abs(np.sin(th * 4.5)) ** .35
    pulp = linear((.72, .80, .36)) * (.85 + .15 * noise(n, n, 8, 8, 5)[..., None])
    rind, pith = linear((.42, .58, .16)), linear((.90, .93, .74))
    mix = np.where((rr < .84) & (rr > .10) & (seg > .42), 1.0, 0.0)[..., None]
    img = pulp * mix + pith * (1 - mix)
    img = np.where((rr > .93)[..., None], rind, img)
    save_png(WORK + '/lime.png', encoded(img))
    return ('union{difference{sphere{0,1} plane{z,0} texture{pigment{rgb <.17,.30,.05>} finish{specular .25 roughness .04} normal{bumps .2 scale .05}}} '
            'disc{<0,0,-.001>,z,.995 texture{pigment{image_map{png "%s/lime.png" interpolate 2} translate <-.5,-.5,0> scale 2} finish{diffuse .85 specular .4 roughness .02 reflection{0,.5 fresnel on}} normal{bumps .1 scale .1}} interior{ior 1.4}} '
            'scale %g rotate x*16 rotate y*%g translate <%g,%g,%g>}' % (WORK, r, turn, x, r * .97, z))


def cloth(w, d, seed=1, colour=(.86, .84, .79), stripe=None, lift=.5):
    """A linen cloth lying almost flat."""
    W, H = 900, int(900 * d / w)
    base = linear(colour)
    x, y = np.arange(W)[None, :], np.arange(H)[:, None]
    weave = .5 + .5 * np.where((x // 3 + y // 3) % 2 == 0, np.sin(x * 1.05), np.sin(y * 1.05))
    img = base * (.86 + .14 * weave[..., None]) * (1 + .05 * noise(H, W, 90, 2, seed)[..., None] + .05 * noise(H, W, 2, 90, seed + 1)[..., None])
    if stripe:
        for c in stripe:
            k = np.exp(-((x / W - c) * W / 5.0) ** 6)[..., None] * np.ones((H, 1, 1))
            img = img * (1 - .8 * k) + linear((.20, .29, .55)) * .8 * k * (.8 + .2 * weave[..., None])
    save_png(f'{WORK}/cloth{seed}.png', encoded(img))
    n, m = 90, 110
    X, Z = np.meshgrid(np.linspace(-w / 2, w / 2, m), np.linspace(-d / 2, d / 2, n))
    r = np.random.default_rng(seed)
    f = np.zeros_like(X)
    for _ in range(7):
        a, q = r.uniform(0, 6.28), r.uniform(.12, .5)
        f += np.sin((X * math.cos(a) + Z * math.sin(a)) * q + r.uniform(0, 6.28)) * (.2 / q) ** .7
    f = np.maximum(f / 4, 0) ** 1.5
    P = np.stack([X + .15 * np.sin(Z * .4), .07 + lift * f, Z + .15 * np.sin(X * .35 + 1)], 2)
    UV = np.stack([X / w + .5, Z / d + .5], 2)
    return mesh2(P, UV, closed_u=False), 'uv_mapping pigment{image_map{png "%s/cloth%d.png" interpolate 2}} finish{diffuse .9}' % (WORK, seed)


def tortilla(r=7.5, seed=1):
    n = 400
    yy, xx = np.mgrid[-1:1:n * 1j, -1:1:n * 1j]
    base = linear((.88, .77, .52))
    spots = np.clip(noise(n, n, 34, 34, seed) - .45, 0, 1) + .6 * np.clip(noise(n, n, 12, 12, seed + 1) - .7, 0, 1)
    img = base * (1 + .06 * noise(n, n, 5, 5, seed + 2)[..., None]) * np.exp(-spots[..., None] * np.array([1.1, 2.0, 3.2]))
    save_png(f'{WORK}/tortilla{seed}.png', encoded(img))
    g = np.random.default_rng(seed)
    th = np.linspace(0, 2 * math.pi, 121)
    q = np.array([0, .2, .4, .6, .8, .92, .97, 1, 1, .97, .9])
    h = np.array([.22, .22, .22, .22, .22, .21, .18, .12, .08, .03, 0])
    R = r * (1 + .02 * np.sin(3 * th + g.uniform(0, 6)) + .012 * np.sin(7 * th))
    X = q[:, None] * (R * np.cos(th))[None, :]
    Z = q[:, None] * (R * np.sin(th))[None, :]
    Y = h[:, None] + .16 * q[:, None] ** 2 * np.sin(2 * th + g.uniform(0, 6))[None, :] + .09 * q[:, None] ** 2 * np.sin(5 * th + g.uniform(0, 6))[None, :] + .16
    return mesh2(np.stack([X, Y, Z], 2), np.stack([X / (2.1 * r) + .5, Z / (2.1 * r) + .5], 2)), 'uv_mapping pigment{image_map{png "%s/tortilla%d.png" interpolate 2}} finish{diffuse .9} normal{bumps .12 scale .3}' % (WORK, seed)


def candle(h, r=1.1, y=0):
    return ('union{cylinder{<0,%g,0>,<0,%g,0>,%g} sphere{0,1 scale <%g,.18,%g> translate y*%g} texture{pigment{bozo color_map{[0 rgb <.80,.60,.30>][1 rgb <.86,.68,.38>]} scale 3} finish{diffuse .85 specular .15 roughness .08}}}'
            'cylinder{<0,%g,0>,<.12,%g,0>,.09 texture{pigment{rgb <.75,.72,.65>}}}' % (y, y + h, r, r, r, y + h, y + h, y + h + 1.1))
