"""One function a picture. Each returns the body of a POV-Ray scene; geo.py writes the meshes it asks for."""
import numpy as np
import geo
from geo import Bag, euler, fbm, heap, noise, relief, ridges, smooth_line, strewn, write

SCENES = {}


def scene(name):
    def keep(f):
        SCENES[name] = f
        return f
    return keep


class Set:
    """Collects the includes and objects of one picture."""

    def __init__(self, eye=(0, 19, -62), at=(0, 9.2, 0), angle=25.5, key=1.15, fill=.07, aspect='4/5', small=0):
        self.small = small
        self.inc, self.body = [], []
        self.view = f'View(<{eye[0]},{eye[1]},{eye[2]}>, <{at[0]},{at[1]},{at[2]}>, {angle}, {aspect})\nStudio({key}, {fill})\n'
        self.mesh(geo.backdrop('backdrop'))
        self.put('object { M_backdrop texture { T_Plaster } }')

    def mesh(self, *names):
        for n in names:
            if n not in self.inc:
                self.inc.append(n)
        return names[0]

    def put(self, text):
        self.body.append(text)
        return self

    def obj(self, name, texture, move=''):
        self.mesh(name)
        return self.put(f'object {{ M_{name} {texture} {move} }}')

    def text(self):
        head = f'#declare Small_Things = {self.small};\n#include "studio.inc"\n' + self.view
        return head + ''.join(f'#include concat(Build, "{n}.inc")\n' for n in self.inc) + '\n'.join(self.body) + '\n'


# ---- stock: things used in several pictures ---------------------------------
ROASTS = {'light': '<0.47,0.285,0.16>', 'medium': '<0.375,0.215,0.125>', 'honey': '<0.42,0.245,0.14>', 'dark': '<0.21,0.125,0.085>', 'natural': '<0.44,0.255,0.15>'}


def coffee(s, roast='medium', oil=.15, round_=False, tag=''):
    """Declares bean shapes and shades; returns their names and the number of shades."""
    names = []
    for i in range(3):
        n = f'CoffeeShape{"R" if round_ else ""}{i}'
        if round_:
            geo.coffee_bean(n, .86, .64, .36, i, True)
        else:
            geo.coffee_bean(n, .98 + .06 * i, .76 - .02 * i, .44 + .02 * i, i)
        s.mesh(n, n + '_line')
        k = f'{"Pea" if round_ else "Coffee"}{tag}{i}'
        for t, f in enumerate((.84, .95, 1.06, 1.18)):
            s.put(f'#declare {k}_{t} = union {{ object {{ M_{n} Roast({ROASTS[roast]}*{f}, {oil}) }} object {{ M_{n}_line texture {{ pigment {{ srgb ({ROASTS[roast]}*1.25 + <0.07,0.06,0.05>) }} }} }} }}')
        names.append(k)
    return names, 4


def scatter_spots(n, cx, cz, rx, rz, seed, away=()):
    rng = np.random.default_rng(seed)
    out = []
    tries = 0
    while len(out) < n and tries < 4000:
        tries += 1
        r = rng.random() ** 1.25
        a = rng.random() * 6.283
        x, z = cx + rx * r * np.cos(a), cz + rz * r * np.sin(a)
        if any((x - p) ** 2 + (z - q) ** 2 < .92 ** 2 for p, q in out):
            continue
        if any((x - p) ** 2 / a_ ** 2 + (z - q) ** 2 / b_ ** 2 < 1 for p, q, a_, b_ in away):
            continue
        out.append((x, z))
    return out


def bag(s, name, size, texture, label, lbox, seed=1, move='', **kw):
    b = Bag(*size, seed=seed, **kw)
    b.mesh(name)
    s.mesh(name)
    lw, lh, y0 = lbox
    b.label(name + '_label', lw, lh, y0)
    s.mesh(name + '_label')
    vy = size[1] * .76
    vz = b.z(np.array(0.0), np.array(vy))
    s.put(f'''union {{ object {{ M_{name} {texture} }} object {{ M_{name}_label Paper("{label}") }}
  union {{ torus {{ 0.55, 0.07 rotate x*90 }} cylinder {{ <0,0,0.06>, <0,0,-0.03>, 0.5 }} sphere {{ 0, 0.07 scale <1,1,0.5> translate <0.2,0.12,-0.04> }} sphere {{ 0, 0.07 scale <1,1,0.5> translate <-0.2,-0.1,-0.04> }}
    {texture} rotate x*14 translate <0,{vy},{vz - .05:.3f}> }}
  {move} }}''')
    return b


def bowl_profile(r, h, wall=.45, foot=.5, lip=.28, floor=.6):
    return [(0.02, 0.12), (r * foot * .8, .12), (r * foot, 0), (r * foot + .25, .12), (r * (foot + .22), h * .2), (r * .93, h * .6), (r, h - .12), (r - lip * .4, h), (r - lip, h - .1), (r * .93 - wall, h * .62), (r * (foot + .2) - wall * .4, h * .27), (r * foot * .6, floor), (0.02, floor - .06)]


def bowl(s, name, r, h, texture, move='', seed=1, wobble=.02, throwing=.015, **kw):
    geo.turned(name, bowl_profile(r, h, **kw), wobble=wobble, throwing=throwing, seed=seed)
    s.obj(name, texture, move)


def board(s, w, d, h, move='', image='walnut', r=.25):
    s.put(f'''superellipsoid {{ <0.05, 0.05> scale <{w / 2}, {h / 2}, {d / 2}> translate y*{h / 2}
  texture {{
    pigment {{ image_map {{ png concat(Build, "{image}.png") interpolate 2 }} rotate x*90 rotate y*90 scale <{w * 1.2}, 1, {d * 1.3}> translate <{w / 2}, 0, {d / 2}> }}
    normal {{ granite 0.05 scale <3, 1, 0.5> }}
    finish {{ diffuse 0.82 specular 0.12 roughness 0.05 reflection {{ 0, 0.08 fresnel on }} conserve_energy }} }}
  {move} }}''')


def fill(s, names, shades, r, y, dome, count, seed, size=(1, .75, .45), filler='<0.08,0.045,0.03>', centre=(0, 0), tries=3, y0=0, depth=1.2):
    """Fills a round vessel of inner radius r up to about y, heaped by `dome`; `depth` is how far down real pieces go."""
    base = lambda x, z: np.where(x * x + z * z < r * r, y - depth + dome * np.clip(1 - (x * x + z * z) / r**2, 0, 1), y - depth * .5 + 0 * x)
    s.put(f'intersection {{ sphere {{ 0, 1 scale <{r - .15}, {dome + .1}, {r - .15}> }} plane {{ -y, 0.1 }} translate <{centre[0]},{y0 + y - depth - .15},{centre[1]}> pigment {{ srgb {filler} }} normal {{ bumps 1.2 scale 0.35 }} }}')
    s.put('union { ' + heap(names, shades, count, base, r - size[0] * .36, size, seed, tries=tries, half=r + 2) + f'translate <{centre[0]},{y0},{centre[1]}> }}')


def wood_tex(image, sx, sy, extra=''):
    return f'texture {{ pigment {{ image_map {{ png concat(Build, "{image}.png") interpolate 2 }} scale <{sx},{sy},1> {extra} }} normal {{ granite 0.05 scale 0.5 }} finish {{ diffuse 0.82 specular 0.16 roughness 0.05 reflection {{ 0, 0.08 fresnel on }} conserve_energy }} }}'


CLAY_RED = 'RawClay(<0.60,0.345,0.24>, 1)'
CLAY_BLACK = 'RawClay(<0.135,0.125,0.12>, 2.2)'


# ---- coffee -------------------------------------------------------------------
@scene('cafe-lavado-pitalito')
def _():
    s = Set(eye=(2, 20, -66), at=(.6, 10.2, 0), angle=25.5)
    bag(s, 'bag_a', (13, 23, 7.4), 'texture { T_Kraft }', 'label_mountain', (8.0, 10.4, 4.6), seed=3, move='rotate y*11 translate <-0.4,0,1>')
    n, t = coffee(s, 'medium')
    spots = scatter_spots(38, 5.2, -6.0, 5.0, 3.0, 4, away=[(-.4, 1, 8, 5.2)])
    s.put(strewn(n, t, spots, (1, .75, .45), 5))
    return s


@scene('cafe-lavado-pitalito-2')
def _():
    s = Set(eye=(0, 34, -44), at=(0, 2.6, 0), angle=25.5, small=1)
    r, h = 9.0, 5.6
    bowl(s, 'bowl_walnut', r, h, wood_tex('walnut', 16, 30), seed=5, wobble=.008, throwing=0, wall=.7, lip=.5, foot=.6)
    n, t = coffee(s, 'medium')
    fill(s, n, t, r - .8, h - .9, .9, 900, 8)
    s.put(strewn(n, t, scatter_spots(16, 7, -9, 5.5, 3, 9, away=[(0, 0, 7.0, 7.0)]), (1, .75, .45), 5))
    return s


@scene('cafe-honey-acevedo')
def _():
    s = Set(eye=(-3, 21, -68), at=(0.2, 11.0, 0), angle=26)
    bag(s, 'bag_h2', (14.5, 27, 8.4), 'texture { T_Kraft }', 'label_diamond', (8.6, 11.2, 6.0), seed=14, move='rotate y*-8 translate <4.2,0,6.5>')
    bag(s, 'bag_h1', (11.6, 20.5, 6.6), 'texture { T_Kraft }', 'label_diamond', (7.2, 9.3, 4.2), seed=8, move='rotate y*12 translate <-4.6,0,-3.5>')
    n, t = coffee(s, 'honey')
    s.put(strewn(n, t, scatter_spots(17, 5.5, -6.5, 4.2, 2.4, 12, away=[(-4.6, -3.5, 6.6, 4.2)]), (1, .75, .45), 5))
    return s


@scene('cafe-natural-san-agustin')
def _():
    s = Set(eye=(3, 21, -66), at=(0, 9.8, 0), angle=26)
    bag(s, 'bag_n', (13, 23, 7.4), 'Matte(<0.345,0.135,0.20>)', 'label_spiral', (8.0, 10.4, 4.8), seed=23, move='rotate y*-10 translate <2.2,0,3.5>')
    bowl(s, 'dish_n', 4.6, 2.1, CLAY_RED, 'translate <-5.4,0,-5.5>', seed=4, wall=.4, floor=.45)
    n, t = coffee(s, 'natural')
    fill(s, n, t, 3.9, 2.05, .55, 150, 5, centre=(-5.4, -5.5), depth=.75)
    s.put(strewn(n, t, scatter_spots(9, 2.2, -7.0, 3.6, 1.8, 3, away=[(-5.4, -5.5, 5, 5)]), (1, .75, .45), 6))
    return s


@scene('cafe-oscuro-la-plata')
def _():
    s = Set(eye=(1, 20, -68), at=(0, 10.6, 0), angle=26)
    board(s, 22, 16, 1.6, 'rotate y*-14 translate <0,0,1>')
    bag(s, 'bag_o', (13.5, 23.5, 7.8), 'Matte(<0.15,0.14,0.135>)', 'label_sun', (8.2, 10.6, 5.2), seed=31, move='rotate y*9 translate <-0.5,1.6,2.4>')
    n, t = coffee(s, 'dark', .9)
    s.put('union {' + strewn(n, t, scatter_spots(15, 3.4, -5.4, 4.6, 1.3, 7, away=[(-.5, 2.4, 7.6, 5)]), (1, .75, .45), 6) + ' translate y*1.6 }')
    return s


def scoop_wood(s, image, length=14.0, r=2.7, move=''):
    geo.tube('scoop_handle', [(r * .7, 1.75, 0), (r + 1.2, 1.95, 0), (r + 4, 2.2, .1), (length - r - 1, 2.35, .1), (length - r + .3, 2.3, 0)], [.62, .52, .50, .66, .42], n=36)
    s.mesh('scoop_handle')
    s.put(f'''union {{
  difference {{ sphere {{ 0, 1 scale <{r * 1.08}, 2.35, {r}> translate y*2.35 }} sphere {{ 0, 1 scale <{r * .93}, 2.1, {r * .85}> translate y*2.5 }} plane {{ -y, -2.75 rotate z*3 }} box {{ <-9,-1,-9>, <9,0.12,9> }} }}
  object {{ M_scoop_handle scale <1,0.75,1.1> translate y*0.62 }}
  {wood_tex(image, 7, 16, 'rotate z*90 rotate x*20')} {move} }}''')


@scene('cafe-oscuro-la-plata-2')
def _():
    s = Set(eye=(0, 30, -36), at=(1.2, 1.6, 0), angle=25, small=1)
    n, t = coffee(s, 'dark', .9)
    rot = 'scale 1.35 rotate y*-28 translate <-2.4,0,1.0>'
    scoop_wood(s, 'coffee_wood', move=rot)
    inner = lambda x, z: np.where(x * x / 5.8 + z * z / 4.6 < 1, 1.25 + .5 * np.clip(1 - (x * x + z * z) / 6, 0, 1), 6 + 0 * x)
    s.put('union { sphere { 0, 1 scale <2.3,0.7,2.1> translate y*1.3 pigment { srgb <0.05,0.03,0.02> } }' + heap(n, t, 90, inner, 2.0, (.75, .56, .34), 3, tries=4, half=5, scale=(.7, .78)) + rot + ' }')
    drop = scatter_spots(46, -.6, -4.9, 6.6, 3.0, 16, away=[(-2.4, 1.0, 4.6, 4.4), (6, 5, 6, 3)])
    s.put(strewn(n, t, drop, (1, .75, .45), 6))
    return s


def coffee_leaf(s, name, move, length=11, width=4.4, seed=1):
    geo.leaf_blade(name, length, width, .8, seed)
    s.obj(name, 'texture { pigment { gradient x triangle_wave color_map { [0 srgb <0.16,0.27,0.13>] [0.92 srgb <0.24,0.36,0.17>] [0.97 srgb <0.50,0.57,0.33>] } scale 4.4 translate x*0 } normal { bumps 0.05 scale 0.4 } finish { diffuse 0.8 specular 0.35 roughness 0.03 reflection { 0, 0.2 fresnel on } conserve_energy } }', move)


@scene('cafe-sombra-socorro')
def _():
    s = Set(eye=(-2, 20, -66), at=(0, 10.0, 0), angle=26)
    bag(s, 'bag_s', (13, 23, 7.4), 'Matte(<0.90,0.855,0.76>)', 'label_leaf', (8.2, 10.7, 4.6), seed=41, move='rotate y*-13 translate <0.6,0,2.5>')
    coffee_leaf(s, 'leaf1', 'rotate y*-62 translate <0.6,0,-6.8>', seed=2)
    coffee_leaf(s, 'leaf2', 'rotate y*-100 translate <1.4,0.1,-6.6>', 9, 3.6, 3)
    coffee_leaf(s, 'leaf3', 'rotate y*70 translate <0.4,0,-6.6>', 8.5, 3.7, 5)
    for i, (x, z) in enumerate(((1.2, -8.0), (2.6, -8.5), (.3, -8.9), (4.9, -8.3))):
        s.put(f'union {{ sphere {{ 0, 0.74 scale <1,1.12,1> rotate z*{70 + 40 * i} translate <{x},0.74,{z}> }} cylinder {{ <0,-0.03,0>, <0,0.05,0>, 0.16 rotate z*{-60 + 30 * i} translate <{x + .55},0.95,{z - .3}> pigment {{ srgb <0.25,0.10,0.06> }} }} texture {{ pigment {{ bozo color_map {{ [0 srgb <0.52,0.07,0.06>] [1 srgb <0.66,0.13,0.08>] }} scale 0.6 }} finish {{ diffuse 0.8 specular 0.5 roughness 0.01 reflection {{ 0, 0.35 fresnel on }} conserve_energy }} }} }}')
    return s


@scene('cafe-caracolillo-pitalito')
def _():
    s = Set(eye=(2, 19, -62), at=(.4, 7.6, 0), angle=24)
    b = bag(s, 'bag_c', (13, 16.5, 7.6), 'texture { T_Kraft }', 'label_rings', (8.4, 7.28, 1.7), seed=52, seal=.97, lean=.2, gusset=.35, move='rotate y*12')
    geo.relief('flap', 12.6, 3.4, lambda x, z: .16 + .10 * (noise(x * .4, z * .5, 0, 6) - .5) + .12 * np.exp(-((z - 1.6) / .2) ** 2) + 0 * x, nx=80, nz=60)
    s.mesh('flap')
    s.put('object { M_flap texture { T_Kraft rotate x*90 } rotate x*-80 translate <0,14.7,-1.35> rotate y*12 }')
    y = 11.2
    xs = np.linspace(-5.75, 5.75, 24)
    front = [(x, y + .1 * np.sin(x), float(b.z(np.array(x), np.array(y))) - .16) for x in xs]
    back = [(x, y, float(b.z(np.array(x), np.array(y), 1)) + .16) for x in xs[::-1]]
    path = [front[0]] + front + [(6.35, y, -.2), (6.35, y, .3)] + back + [(-6.35, y, .3), (-6.35, y, -.2), front[0]]
    geo.rope('twine', path, .15, steps=4)
    z0 = float(b.z(np.array(.6), np.array(y))) - .35
    geo.rope('bow1', [(.6, y, z0), (-1.2, y + 1.0, z0 - .5), (-2.7, y + .6, z0 - .5), (-2.3, y - .5, z0 - .4), (-.6, y - .2, z0 - .2), (.6, y, z0)], .14, steps=10)
    geo.rope('bow2', [(.6, y, z0), (2.2, y + 1.0, z0 - .5), (3.8, y + .5, z0 - .5), (3.4, y - .6, z0 - .4), (1.7, y - .2, z0 - .2), (.6, y, z0)], .14, steps=10)
    geo.rope('bow3', [(.6, y, z0), (-.2, y - 1.2, z0 - .3), (-.9, y - 2.4, z0 - .5)], .13, steps=10)
    geo.rope('bow4', [(.6, y, z0), (1.5, y - 1.1, z0 - .3), (1.9, y - 2.7, z0 - .5)], .13, steps=10)
    s.mesh('twine', 'bow1', 'bow2', 'bow3', 'bow4')
    s.put(f'union {{ object {{ M_twine }} object {{ M_bow1 }} object {{ M_bow2 }} object {{ M_bow3 }} object {{ M_bow4 }} sphere {{ <.6,{y},{z0}>, 0.3 }} texture {{ T_Twine }} rotate y*12 }}')
    n, t = coffee(s, 'medium', .2, True)
    s.put(strewn(n, t, scatter_spots(17, 4.6, -6.8, 4.0, 1.7, 12), (.86, .66, .66), 6, coffee=False))
    return s


@scene('cafe-caracolillo-pitalito-2')
def _():
    s = Set(eye=(0, 30, -36), at=(0, 1.8, 0), angle=25.5, small=1)
    bowl(s, 'dish_c', 7.6, 3.0, CLAY_RED, '', seed=14, wall=.5, floor=.6, foot=.55)
    n, t = coffee(s, 'medium', .25, True)
    fill(s, n, t, 6.7, 2.9, .9, 620, 15, size=(.86, .66, .66), depth=1.0)
    s.put(strewn(n, t, scatter_spots(14, 6, -8.2, 4, 2, 19, away=[(0, 0, 8.2, 8.2)]), (.86, .66, .66), 5, coffee=False))
    return s


@scene('cafe-geisha-palestina')
def _():
    s = Set(eye=(0, 21, -64), at=(0, 9.6, 0), angle=24.5)
    geo.turned('tube_body', [(4.62, 1.2), (4.62, 14.7)], n=160, steps=1)
    s.obj('tube_body', 'texture { uv_mapping pigment { image_map { png concat(Build, "label_flower.png") interpolate 2 } } normal { granite 0.03 scale 0.6 } finish { diffuse 0.86 specular 0.08 roughness 0.1 } }', 'rotate y*-90')
    s.put('cylinder { <0,0,0>, <0,1.25,0>, 4.56 texture { T_Kraft } } cylinder { <0,0,0>, <0,0.4,0>, 4.72 texture { T_Kraft } }')
    geo.turned('tube_lid', [(.01, 19.2), (4.5, 19.2), (4.8, 19.05), (4.86, 18.8), (4.86, 14.75), (4.7, 14.7)][::-1], n=160, steps=1)
    s.obj('tube_lid', 'texture { pigment { granite color_map { [0 srgb <0.27,0.165,0.11>] [1 srgb <0.32,0.20,0.135>] } scale 4 } normal { granite 0.05 scale 0.6 } finish { diffuse 0.82 specular 0.1 roughness 0.08 } }')
    bowl(s, 'saucer_g', 5.0, 1.5, CLAY_RED, 'translate <6.4,0,-6.8>', seed=44, wall=.35, floor=.4, foot=.55)
    n, t = coffee(s, 'light')
    fill(s, n, t, 4.2, 1.6, .4, 130, 25, centre=(6.4, -6.8), depth=.7)
    s.put(strewn(n, t, scatter_spots(9, -1.8, -8.6, 3.4, 1.4, 3), (1, .75, .45), 6))
    return s


def drink(s, r, y, colour, move, ring='<0.45,0.25,0.12>'):
    s.put(f'disc {{ 0, y, {r} texture {{ pigment {{ cylindrical color_map {{ [0 srgb {ring}] [0.05 srgb {ring}] [0.13 srgb {colour}] [1 srgb {colour}] }} scale {r} }} finish {{ diffuse 0.8 specular 0.3 roughness 0.004 reflection {{ 0.02, 0.6 fresnel on }} conserve_energy }} }} translate y*{y} {move} }}')


def cup(s, name, glaze, move, seed=1, full=None):
    """A cupping bowl: bare foot, glazed body; 10 cm across."""
    geo.turned(name + '_foot', [(.02, .1), (2.2, .1), (2.35, 0), (2.75, 0), (2.85, .2), (2.95, .62), (2.7, .7)], steps=6, seed=seed)
    geo.turned(name, [(2.6, .52), (2.98, .55), (3.2, .75), (4.1, 2.3), (4.72, 4.4), (5.0, 6.3), (4.93, 6.52), (4.78, 6.42), (4.4, 4.4), (3.75, 2.5), (2.4, 1.25), (.02, 1.05)], steps=12, wobble=.02, throwing=.022, seed=seed)
    s.obj(name + '_foot', 'RawClay(<0.62,0.47,0.36>, 0.3)', move)
    s.obj(name, glaze, move)
    if full:
        drink(s, 4.45, 4.7, full, move)


@scene('cafe-descafeinado-cana')
def _():
    s = Set(eye=(2, 21, -67), at=(.2, 10.0, 0), angle=26)
    bag(s, 'bag_d', (13, 23, 7.4), 'Matte(<0.535,0.575,0.445>)', 'label_cane', (8.0, 10.4, 4.8), seed=63, move='rotate y*10 translate <-2.2,0,3.5>')
    cup(s, 'cup_d', 'Glaze(<0.83,0.745,0.63>,<0.72,0.60,0.47>)', 'scale 0.86 translate <6.0,0,-6>', 3, '<0.10,0.05,0.03>')
    n, t = coffee(s, 'medium')
    s.put(strewn(n, t, scatter_spots(10, -1.6, -7.6, 3.0, 1.6, 3), (1, .75, .45), 6))
    return s


# ---- cacao and chocolate ---------------------------------------------------------
TABLE = 'Chocolate(<0.365,0.22,0.15>, 0.2)'
DARK = 'Chocolate(<0.215,0.12,0.08>, 0.9)'


@scene('chocolate-de-mesa-panela')
def _():
    s = Set(eye=(0, 26, -52), at=(0, 4.4, 0), angle=25.5)
    board(s, 21, 19, 1.7, 'rotate y*14 translate <0,0,1>')
    for i in range(3):
        geo.disc(f'disc{i}', 3.55, 1.5, 6, i + 1)
        s.mesh(f'disc{i}')
    for i, (x, y, z, a) in enumerate(((-1.6, 1.7, 2.2, 10), (-1.3, 3.22, 2.0, 70), (-1.8, 4.74, 2.3, 25), (-1.5, 6.26, 2.1, 50), (-1.4, 7.78, 2.2, 5))):
        s.put(f'object {{ M_disc{i % 3} {TABLE} rotate y*{a} translate <{x},{y},{z}> }}')
    s.put(f'object {{ M_disc1 {TABLE} rotate y*40 rotate z*-62 translate <3.55,4.72,0.6> }}')
    s.put(f'object {{ M_disc2 {TABLE} rotate y*15 translate <0.9,1.72,-5.2> }}')
    for k in range(4):
        geo.shard(f'crumb{k}', k + 5, (.7, .45, .6), 12)
        s.mesh(f'crumb{k}')
    for k, (x, z, c) in enumerate(((5.6, -4.6, 1.1), (6.3, -3.6, .6), (4.9, -6.0, .5), (5.2, -3.4, .35), (6.9, -5.0, .4))):
        s.put(f'object {{ M_crumb{k % 4} {TABLE} scale {c} rotate y*{k * 70} translate <{x},{1.7 + .2 * c},{z}> }}')
    return s


@scene('chocolate-de-mesa-panela-2')
def _():
    s = Set(eye=(0, 24, -50), at=(0, 3.2, 0), angle=25.5)
    L, R = 8.4, 3.75
    geo.turned('roll', [(.02, -L - .1), (1.2, -L - .16), (2.4, -L - .05), (R - .25, -L), (R, -L + .3), (R + .03, 0), (R, L - .3), (R - .25, L), (2.4, L + .05), (1.2, L + .16), (.02, L + .1)], steps=16, wobble=.035, seed=8)
    geo.turned('roll_band', [(R + .09, -2.6), (R + .10, 2.6)], steps=1, n=160, wobble=.03, seed=8)
    s.mesh('roll', 'roll_band')
    ends = 'normal { radial 0.8 frequency 22 sine_wave }'
    s.put(f'''union {{ object {{ M_roll texture {{ T_Kraft }} texture {{ pigment {{ rgbt 1 }} }} }}
      object {{ M_roll_band texture {{ uv_mapping pigment {{ image_map {{ png concat(Build, "band_sun.png") interpolate 2 }} scale <1,1,1> }} normal {{ granite 0.03 scale 0.5 }} finish {{ diffuse 0.86 specular 0.06 roughness 0.1 }} }} }}
      rotate z*90 rotate y*24 translate <0.4,{R},1.5> }}''')
    geo.disc('disc_r', 3.55, 1.5, 6, 4)
    s.mesh('disc_r')
    s.put(f'object {{ M_disc_r {TABLE} rotate y*30 translate <-2.0,0.02,-6.3> }}')
    s.put(f'object {{ M_disc_r {TABLE} rotate y*95 rotate z*12 rotate y*-30 translate <2.6,0.72,-5.6> }}')
    return s


def cloves(s, spots):
    for i, (x, z) in enumerate(spots):
        s.put(f'''union {{ cone {{ <0,0,0>, 0.10, <1.25,0,0>, 0.17 }} sphere {{ <1.42,0,0>, 0.20 }}
          cone {{ <1.25,0,0>, 0.1, <1.6,0.26,0.1>, 0.02 }} cone {{ <1.25,0,0>, 0.1, <1.6,-0.2,0.2>, 0.02 }} cone {{ <1.25,0,0>, 0.1, <1.6,0.1,-0.28>, 0.02 }} cone {{ <1.25,0,0>, 0.1, <1.6,-0.15,-0.2>, 0.02 }}
          texture {{ pigment {{ granite color_map {{ [0 srgb <0.16,0.085,0.05>] [1 srgb <0.29,0.165,0.10>] }} scale 0.5 }} normal {{ granite 0.3 scale 0.2 }} }}
          rotate z*-4 rotate y*{i * 77} translate <{x},0.2,{z}> }}''')


@scene('chocolate-de-mesa-canela')
def _():
    s = Set(eye=(0, 38, -38), at=(0, .8, 0), angle=26)

    def top(x, z):
        u, v = (x / 4.5 + 1) / 2 * 2, (z / 8.5 + 1) / 2 * 4
        fu, fv = u - np.floor(np.clip(u, 0, 1.999)), v - np.floor(np.clip(v, 0, 3.999))
        e = np.clip(1 - np.abs(2 * fu - 1) ** 4.5, 0, 1) * np.clip(1 - np.abs(2 * fv - 1) ** 4.5, 0, 1)
        edge = np.clip((4.5 - np.abs(x)) / .25, 0, 1) ** .5 * np.clip((8.5 - np.abs(z)) / .25, 0, 1) ** .5
        cross = .10 * np.exp(-((np.hypot((fu - .5) * 4.5, (fv - .5) * 4.25) - .95) / .10) ** 2)
        return (.75 * edge + 1.05 * e ** .55 + cross * (e > .3) + .05 * (fbm(x, z, 0, 4, 3) - .5))
    relief('tablet', 9, 17, top, nx=200, nz=340)
    s.obj('tablet', TABLE, 'rotate y*17 translate <-1.8,0.02,1.6>')
    for i, (x, z, a, L) in enumerate(((6.3, -2.5, -18, 11), (7.6, -1.6, -30, 9.5), (6.9, -2.2, -5, 10))):
        geo.quill(f'quill{i}', L, i + 3)
        s.mesh(f'quill{i}')
        s.put(f'object {{ M_quill{i} texture {{ pigment {{ granite turbulence 0.3 color_map {{ [0 srgb <0.44,0.235,0.125>] [0.6 srgb <0.56,0.32,0.18>] [1 srgb <0.64,0.40,0.24>] }} scale <0.5,0.5,5> }} normal {{ granite 0.25 scale <0.3,0.3,2.2> }} finish {{ diffuse 0.82 specular 0.06 roughness 0.1 }} }} rotate z*{i * 120} rotate y*{a} translate <{x},{.62 + (1.0 if i == 2 else 0)},{z}> }}')
    cloves(s, [(3.4, -8.6), (5.3, -9.6), (1.4, -10.2), (4.2, -10.9), (6.6, -8.4), (-1.2, -9.8), (2.7, -9.7)])
    return s


@scene('cacao-puro-bloque')
def _():
    s = Set(eye=(2, 29, -46), at=(.2, 2.4, 0), angle=26)
    geo.sheet('wrap', 27, 25, lambda x, z: .10 + .55 * np.clip((np.hypot(x, z) - 9) / 6, 0, 1) ** 2 * (1 + .6 * np.sin(np.arctan2(z, x) * 5)) + .16 * (ridges(x * .09, z * .09, 0, 3, 4) - .3) + .06 * (fbm(x * .6, z * .6, 0, 3, 5) - .5))
    s.obj('wrap', 'texture { T_Kraft rotate x*90 }', 'rotate y*20 translate <0,0.1,0>')

    def top(x, z):
        e = np.clip((7 - np.abs(x)) / .4, 0, 1) ** .5 * np.clip((4.5 - np.abs(z)) / .4, 0, 1) ** .5
        cut = (x + .55 * z + .5 * (fbm(z * .8, x * .4, 0, 3, 9) - .5) * 2) > 2.6
        rough = .16 * (fbm(x * .55, z * .55, 0, 4, 2) - .5) + .05 * (noise(x * 5, z * 5, 0, 3) - .5)
        return np.where(cut, 0.02 + .5 * np.clip(3.3 - x - .5 * z, 0, 1), 3.4 + .55 * e + rough)
    relief('block', 14, 9, top, nx=300, nz=200)
    CH = 'Chocolate(<0.235,0.145,0.105>, 0.6)'
    s.obj('block', CH, 'rotate y*-18 translate <-1.4,0.3,1.8>')
    for k in range(5):
        geo.shard(f'chunk{k}', k + 40, (3.6 - .5 * k, 2.6 - .3 * k, 3.0 - .4 * k), 13)
        s.mesh(f'chunk{k}')
    for k, (x, z, c, a) in enumerate(((5.6, -2.6, 1.0, 20), (3.2, -5.8, .9, 75), (7.0, -5.4, .8, 140), (0.8, -6.6, .7, 200), (5.2, -7.2, .55, 300))):
        s.put(f'object {{ M_chunk{k} {CH} scale {c} rotate y*{a} translate <{x},{.4 + (1.15 - .14 * k) * c},{z}> }}')
    rng = np.random.default_rng(4)
    for k in range(26):
        s.put(f'object {{ M_chunk{k % 5} {CH} scale {rng.uniform(.06, .2):.3f} rotate y*{rng.random() * 360:.0f} translate <{rng.normal(4, 2.2):.2f},0.42,{rng.normal(-5, 1.6):.2f}> }}')
    return s


def bar_top(seed=1, hill=True, rough=0.0):
    def top(x, z):
        u, v = (x / 3.75 + 1) / 2 * 3, (z / 7.5 + 1) / 2 * 5
        fu, fv = u - np.floor(np.clip(u, 0, 2.999)), v - np.floor(np.clip(v, 0, 4.999))
        e = np.clip((1 - np.abs(2 * fu - 1)) * 2.5 / 2 / .22, 0, 1) * np.clip((1 - np.abs(2 * fv - 1)) * 3 / 2 / .22, 0, 1)
        y = .42 + .42 * np.clip(e, 0, 1)
        if hill:
            for k in range(3):
                c = .32 + .2 * k + (.13 - .03 * k) * np.sin(fu * (5 + 1.7 * k) + 1.2 * k + 2 * np.floor(v) + np.floor(u))
                y = y + .055 * np.exp(-((fv - c) / .028) ** 2) * (e > .98)
        return y + .006 * (fbm(x * 2, z * 2, 0, 3, seed) - .5)
    return top


def sleeve_bar(s, name, paper, move, seed=1, w=7.7, d=15.2, h=1.0):
    geo.pillow(name, w, d - 1.9, h, seed)
    geo.pillow(name + '_foil', w - .25, d, h - .12, seed + 4, crumple=.05)
    s.mesh(name, name + '_foil')
    s.put(f'''union {{ object {{ M_{name} texture {{ uv_mapping pigment {{ image_map {{ png concat(Build, "{paper}.png") interpolate 2 }} }} normal {{ granite 0.03 scale 0.7 }} finish {{ diffuse 0.86 specular 0.10 roughness 0.07 }} }} }}
      object {{ M_{name}_foil texture {{ T_Foil }} }} {move} }}''')


@scene('barra-70-san-vicente')
def _():
    s = Set(eye=(0, 42, -36), at=(.4, .6, .2), angle=23.5)
    sleeve_bar(s, 'bar_w', 'sleeve_leaf', 'rotate y*-14 translate <-3.3,0.02,1.6>', 3)
    relief('bar', 7.5, 15, bar_top(), nx=260, nz=520)
    s.obj('bar', DARK, 'rotate x*-4.2 rotate y*13 translate <4.2,0.62,-1.6>')
    return s


@scene('barra-70-san-vicente-2')
def _():
    s = Set(eye=(0, 34, -36), at=(0.4, 1.6, -.6), angle=21.5)
    board(s, 25, 17, 1.7, 'rotate y*-10 translate <0,0,1>')
    full = bar_top()
    relief('bar_l', 7.5, 15, lambda x, z: np.where(z - 1.6 + .3 * (noise(x * 2.5, 1, 0, 7) - .5) * 2 > 0, 0, full(x, z)), nx=240, nz=480)
    relief('bar_r', 7.5, 15, lambda x, z: np.where((z > 1.5 + .3 * (noise(x * 2.5, 3, 0, 8) - .5) * 2) & (x + .25 * np.sin(z * 3) < 1.3), full(x, z), 0), nx=240, nz=480)
    s.mesh('bar_l', 'bar_r')
    s.put(f'object {{ M_bar_l clipped_by {{ plane {{ -y, -0.03 }} }} {DARK} rotate y*26 translate <-1.4,1.72,2.2> }}')
    s.put(f'object {{ M_bar_r clipped_by {{ plane {{ -y, -0.03 }} }} {DARK} translate z*-5 rotate y*-36 rotate x*-9 translate <3.0,2.25,-2.0> }}')
    for k in range(4):
        geo.shard(f'bit{k}', k + 60, (1.0, .55, .8), 12)
        s.mesh(f'bit{k}')
    for k, (x, z, c) in enumerate(((-3.6, -5.6, 1), (-1.8, -6.3, .6), (.4, -6.6, .45), (-5.2, -4.2, .5), (5.6, -4.9, .8), (4.2, -6.4, .4), (-2.8, -4.4, .3))):
        s.put(f'object {{ M_bit{k % 4} {DARK} scale {c} rotate y*{k * 61} translate <{x},{1.72 + .24 * c},{z}> }}')
    return s


@scene('barra-cafe-65')
def _():
    s = Set(eye=(0, 42, -36), at=(0, .6, .2), angle=26)
    sleeve_bar(s, 'bar_w2', 'sleeve_diamond', 'rotate y*16 translate <2.7,0.02,1.5>', 6)
    n, t = coffee(s, 'medium', .2)
    full = bar_top()
    relief('bar_half', 7.5, 9, lambda x, z: np.where(z < 3.9 + .25 * (noise(x * 2.5, 1, 0, 7) - .5) * 2, full(x, np.clip(z - 3.0, -7.5, 7.5)), 0), nx=240, nz=300)
    s.mesh('bar_half')
    s.put('object { M_bar_half clipped_by { plane { -y, -0.03 } } Chocolate(<0.25,0.145,0.095>, 0.8) rotate y*-22 translate <-4.4,0.02,-2.4> }')
    s.put(strewn(n, t, scatter_spots(30, -1.0, -8.6, 5.4, 2.2, 5, away=[(-4.4, -2.4, 5.0, 5.6), (2.7, 1.5, 5.2, 9)]), (1, .75, .45), 9))
    geo.shard('grit0', 3, (.45, .3, .4), 11)
    geo.shard('grit1', 4, (.45, .3, .4), 11)
    s.mesh('grit0', 'grit1')
    rng = np.random.default_rng(2)
    for k in range(60):
        s.put(f'object {{ M_grit{k % 2} Roast({ROASTS["medium"]}, 0) scale {rng.uniform(.35, 1.0):.2f} rotate y*{rng.random() * 360:.0f} translate <{rng.normal(-1.2, 3.0):.2f},0.1,{rng.normal(-9.0, 1.1):.2f}> }}')
    return s


@scene('barra-nibs-sal')
def _():
    s = Set(eye=(0, 42, -36), at=(0, .6, .4), angle=26.5)
    sleeve_bar(s, 'bar_w3', 'sleeve_wave', 'rotate y*-18 translate <4.2,0.02,2.6>', 9)
    edge = lambda x, z: np.clip((3.75 - np.abs(x)) / .2, 0, 1) ** .5 * np.clip((7.5 - np.abs(z)) / .2, 0, 1) ** .5
    relief('bar_back', 7.5, 15, lambda x, z: .4 + .42 * edge(x, z) + .04 * (fbm(x * .7, z * .7, 0, 3, 4) - .5) + .02 * (noise(x * 3, z * 3, 0, 2) - .5), nx=150, nz=300)
    s.mesh('bar_back')
    move = 'rotate y*15 translate <-3.4,0.02,-1.2>'
    s.put(f'object {{ M_bar_back {DARK} {move} }}')
    for k in range(5):
        geo.shard(f'nib{k}', k + 90, (.62, .36, .46), 12)
        s.mesh(f'nib{k}')
    rng = np.random.default_rng(12)
    out = []
    for k in range(150):
        x, z = rng.uniform(-3.4, 3.4), rng.uniform(-7.1, 7.1)
        out.append(f'object {{ M_nib{k % 5} Roast(<0.30,0.165,0.105>*{rng.uniform(.7, 1.3):.2f}, 0.05) scale {rng.uniform(.55, 1.1):.2f} rotate <{rng.random() * 40:.0f},{rng.random() * 360:.0f},0> translate <{x:.2f},{.88},{z:.2f}> }}')
    for k in range(110):
        x, z = rng.uniform(-3.5, 3.5), rng.uniform(-7.2, 7.2)
        out.append(f'box {{ -0.5, 0.5 scale <{rng.uniform(.08, .26):.2f},0.06,{rng.uniform(.08, .22):.2f}> rotate <{rng.normal() * 22:.0f},{rng.random() * 360:.0f},{rng.normal() * 22:.0f}> translate <{x:.2f},0.89,{z:.2f}> pigment {{ srgbf <0.98,0.97,0.95,0.25> }} finish {{ diffuse 0.9 specular 0.5 roughness 0.01 }} }}')
    s.put('union {' + '\n'.join(out) + move + '}')
    for k in range(26):
        s.put(f'object {{ M_nib{k % 5} Roast(<0.30,0.165,0.105>*{rng.uniform(.7, 1.3):.2f}, 0.05) scale {rng.uniform(.5, 1.1):.2f} rotate y*{rng.random() * 360:.0f} translate <{rng.normal(3.0, 2.4):.2f},0.16,{rng.normal(-8.4, 1.0):.2f}> }}')
    return s


def shards(s, prefix, n, size, colour, shades, seed=0, tex='Roast({c}, 0.05)', smooth=False):
    names = []
    for i in range(n):
        geo.shard(f'{prefix}shape{i}', seed + i, size, 12, smooth)
        s.mesh(f'{prefix}shape{i}')
        for t, f in enumerate(shades):
            s.put(f'#declare {prefix}{i}_{t} = object {{ M_{prefix}shape{i} ' + tex.replace('{c}', f'{colour}*{f}') + ' }')
        names.append(f'{prefix}{i}')
    return names, len(shades)


@scene('nibs-de-cacao')
def _():
    s = Set(eye=(0, 30, -38), at=(0, 2.0, 0), angle=25.5, small=1)
    bowl(s, 'bowl_nib', 8.0, 4.6, CLAY_BLACK, '', seed=6, wall=.5, floor=.7)
    n, t = shards(s, 'Nib', 7, (.82, .46, .60), '<0.33,0.18,0.115>', (.62, .82, 1.0, 1.22, 1.4), 100)
    fill(s, n, t, 7.1, 4.5, .9, 1500, 21, size=(.72, .55, .42), filler='<0.15,0.08,0.05>', tries=1, depth=.8)
    s.put(strewn(n, t, scatter_spots(30, 6, -8.6, 4.6, 2.0, 29, away=[(0, 0, 7.6, 7.6)]), (.8, .6, .4), 5, coffee=False))
    return s


def cacao_beans(s):
    names = []
    for i in range(4):
        geo.cacao_bean(f'CacaoShape{i}', i + 2)
        s.mesh(f'CacaoShape{i}')
        for t, c in enumerate(('<0.47,0.27,0.175>', '<0.41,0.225,0.145>', '<0.52,0.315,0.21>', '<0.36,0.195,0.13>')):
            s.put(f'#declare Cacao{i}_{t} = object {{ M_CacaoShape{i} texture {{ pigment {{ granite turbulence 0.4 color_map {{ [0 srgb {c}*0.62] [0.5 srgb {c}] [1 srgb {c}*1.3] }} scale <2.4,0.7,0.7> }} normal {{ average normal_map {{ [1 granite 0.3 scale 0.5] [1 wrinkles 0.5 scale <0.8,0.15,0.15>] }} }} finish {{ diffuse 0.82 specular 0.10 roughness 0.07 }} }} }}')
        names.append(f'Cacao{i}')
    return names, 4


@scene('cacao-en-grano')
def _():
    s = Set(eye=(0, 32, -40), at=(0, 2.2, 0), angle=26, small=1)
    bowl(s, 'bowl_cac', 9.2, 4.6, wood_tex('walnut', 17, 30), seed=7, wobble=.02, throwing=0, wall=.8, lip=.5, foot=.6)
    n, t = cacao_beans(s)
    fill(s, n, t, 8.2, 5.0, .9, 260, 31, size=(2.2, 1.35, .86), tries=2, filler='<0.17,0.09,0.055>')
    s.put(strewn(n, t, scatter_spots(9, 6.5, -9.6, 4.4, 1.8, 45, away=[(0, 0, 9.2, 9.2)])[::1], (2.4, 1.3, .86), 5, coffee=False))
    return s


def spoon(s, image, move):
    geo.tube('spoon_h', [(1.5, .9, 0), (3, 1.25, 0), (7, 1.9, 0), (11.5, 2.3, 0)], [.42, .36, .36, .52], n=24)
    s.mesh('spoon_h')
    s.put(f'union {{ difference {{ sphere {{ 0, 1 scale <2.2,0.95,1.55> translate y*0.95 }} sphere {{ 0, 1 scale <1.95,0.8,1.3> translate y*1.12 }} plane {{ -y, -1.12 }} }} object {{ M_spoon_h }} {wood_tex(image, 6, 14, "rotate z*90 rotate x*15")} {move} }}')


COCOA = 'texture { pigment { bozo color_map { [0 srgb <0.43,0.245,0.155>] [1 srgb <0.49,0.285,0.185>] } scale 1.3 } normal { granite 0.18 scale 0.5 } finish { diffuse 0.86 } }'


@scene('cacao-en-polvo')
def _():
    s = Set(eye=(0, 28, -42), at=(0.3, 2.4, 0), angle=25.5)
    bowl(s, 'bowl_pow', 7.6, 5.0, 'Glaze(<0.88,0.82,0.725>,<0.78,0.68,0.56>)', 'translate <-0.8,0,1.5>', seed=8, wall=.5)
    geo.mound('cocoa', 6.95, 3.1, 5, rough=.35, grain=.05)
    s.obj('cocoa', COCOA, 'translate <-0.8,3.9,1.5>')
    spoon(s, 'orange_wood', 'scale 1.1 rotate y*24 translate <0.6,0,-8.6>')
    geo.mound('cocoa_spoon', 1.9, 1.0, 9, rough=.5, grain=.05)
    s.obj('cocoa_spoon', COCOA, 'scale <1.1,0.9,0.78> rotate y*24 translate <0.6,1.15,-8.6>')
    geo.mound('cocoa_spill', 2.6, .35, 11, rough=.9, grain=.07)
    s.obj('cocoa_spill', COCOA, 'scale <1.2,1,0.5> translate <-3.4,0.0,-8.9>')
    return s


@scene('manteca-de-cacao')
def _():
    s = Set(eye=(0, 29, -40), at=(0, 2.4, 0), angle=25)
    bowl(s, 'bowl_but', 7.6, 4.4, CLAY_BLACK, '', seed=9, wall=.5)
    tex = 'texture { pigment { granite color_map { [0 srgb {c}*0.96] [1 srgb {c}*1.03] } scale 2 } normal { average normal_map { [1 granite 0.10 scale 1.4] [1 bumps 0.12 scale 0.9] } } finish { diffuse 0.84 specular 0.22 roughness 0.04 reflection { 0, 0.12 fresnel on } conserve_energy } }'
    n, t = shards(s, 'Butter', 7, (3.3, 2.1, 2.5), '<0.93,0.865,0.70>', (.96, 1.0, 1.03), 210, tex)
    fill(s, n, t, 6.8, 4.2, 1.2, 46, 51, size=(2.9, 2.3, 1.9), filler='<0.5,0.45,0.35>', tries=5)
    s.put(strewn(n, t, [(6.6, -6.6), (3.6, -8.4), (7.6, -9.2)], (2.6, 2.2, 1.9), 5, coffee=False))
    n2, t2 = shards(s, 'Flake', 4, (.5, .3, .4), '<0.93,0.865,0.70>', (1.0,), 310, tex)
    s.put(strewn(n2, t2, scatter_spots(12, 5.6, -8.4, 3.6, 1.8, 8), (.5, .4, .3), 3, coffee=False))
    return s


@scene('virutas-para-taza')
def _():
    s = Set(eye=(0, 29, -40), at=(0, 2.6, 0), angle=25, small=1)
    bowl(s, 'bowl_vir', 7.8, 4.6, 'Glaze(<0.80,0.70,0.57>,<0.66,0.53,0.40>)', '', seed=10, wall=.5)
    names = []
    for i in range(9):
        geo.curl(f'CurlShape{i}', i + 3)
        s.mesh(f'CurlShape{i}')
        for t, f in enumerate((.85, 1.0, 1.18)):
            s.put(f'#declare Curl{i}_{t} = object {{ M_CurlShape{i} Chocolate(<0.27,0.155,0.10>*{f}, 0.4) }}')
        names.append(f'Curl{i}')
    fill(s, names, 3, 7.0, 4.6, 1.6, 380, 61, size=(1.5, 1.0, .7), tries=1, filler='<0.14,0.08,0.05>')
    s.put(strewn(names, 3, scatter_spots(11, 5.8, -8.6, 4.4, 1.8, 22, away=[(0, 0, 7.8, 7.8)]), (1, 1, .9), 5, coffee=False))
    return s


@scene('granos-de-cafe-cubiertos')
def _():
    s = Set(eye=(0, 27, -38), at=(.3, 2.0, 0), angle=24, small=1)
    bowl(s, 'dish_gcc', 6.6, 2.9, CLAY_RED, 'translate <-0.6,0,1>', seed=12, wall=.45, floor=.5, foot=.55)
    names = []
    for i in range(4):
        s.put(f'#declare DragShape{i} = sphere {{ 0, 1 scale <{.78 + .05 * i}, 0.56, {.62 - .02 * i}> }}')
        for t, f in enumerate((.9, 1.0, 1.15)):
            s.put(f'#declare Drag{i}_{t} = object {{ DragShape{i} Chocolate(<0.215,0.115,0.075>*{f}, 1.5) }}')
        names.append(f'Drag{i}')
    fill(s, names, 3, 5.8, 3.1, 1.2, 230, 71, size=(1.5, 1.2, 1.1), centre=(-.6, 1), tries=4, depth=1.0)
    s.put(strewn(names, 3, [(4.6, -6.2), (6.2, -5.0), (3.0, -7.4), (6.6, -7.2), (-.4, -7.6)], (1.5, 1.2, 1.1), 5, coffee=False))
    n, t = coffee(s, 'medium', .2)
    s.put(strewn(n, t, [(5.4, -8.4), (1.4, -8.9), (7.6, -4.0)], (1, .75, .45), 9))
    return s


# ---- tasting boxes ------------------------------------------------------------------
def open_box(s, w, d, h, move, wall=.28, lining='T_Kraft', inner='<0.88,0.82,0.72>'):
    """A kraft box without its lid, on the table, centred; the lining is a paler paper."""
    a, b = w / 2, d / 2
    s.put(f'''union {{
      box {{ <{-a},0,{-b}>, <{a},{wall},{b}> }}
      box {{ <{-a},0,{-b}>, <{-a + wall},{h},{b}> }} box {{ <{a - wall},0,{-b}>, <{a},{h},{b}> }}
      box {{ <{-a},0,{-b}>, <{a},{h},{-b + wall}> }} box {{ <{-a},0,{b - wall}>, <{a},{h},{b}> }}
      texture {{ T_Kraft rotate x*50 rotate y*40 }} {move} }}
    box {{ <{-a + wall},{wall},{-b + wall}>, <{a - wall},{wall + .05},{b - wall}> pigment {{ srgb {inner} }} {move} }}''')


def tissue(s, name, w, d, y, move, seed=1, amp=.8, colour='<0.90,0.85,0.765>'):
    geo.sheet(name, w, d, lambda x, z: amp * (1.5 * ridges(x * .16, z * .16, 0, 2, seed) - .5) + .35 * amp * (ridges(x * .45, z * .45, 0, 3, seed + 3) - .3), nx=170, nz=220)
    s.obj(name, f'texture {{ pigment {{ srgb {colour} }} finish {{ diffuse 0.88 }} }}', f'translate y*{y} {move}')


SMALL_BAGS = (('texture { T_Kraft }', 'label_mountain'), ('Matte(<0.77,0.60,0.36>)', 'label_diamond'), ('Matte(<0.345,0.135,0.20>)', 'label_spiral'), ('Matte(<0.15,0.14,0.135>)', 'label_sun'))


@scene('caja-cuatro-veredas')
def _():
    s = Set(eye=(0, 54, -36), at=(0, 2.0, .6), angle=27.5)
    turn = 'rotate y*-13 translate <0,0,0.6>'
    open_box(s, 17.4, 25.4, 5.6, turn)
    tissue(s, 'tissue4', 16.6, 24.6, 1.4, turn, 3)
    for i, (tex, label) in enumerate(SMALL_BAGS):
        x, z = (-4.05, 4.05)[i % 2], (.6, -11.6)[i // 2]
        bag(s, f'bag_s{i}', (7.7, 11.6, 4.6), tex, label, (4.7, 6.1, 2.0), seed=70 + i, crumple=.7, lean=.1, gusset=.3, move=f'rotate x*90 rotate y*{(3, -2, -3, 2)[i]} translate <{x},3.9,{z}> {turn}')
    return s


@scene('caja-cinco-barras')
def _():
    s = Set(eye=(0, 54, -36), at=(0, 1.0, .4), angle=25)
    turn = 'rotate y*14 translate <0,0,0.4>'
    open_box(s, 22.6, 14.2, 3.0, turn)
    tissue(s, 'tissue5', 21.8, 13.4, .7, turn, 5, .5)
    for i in range(5):
        sleeve_bar(s, f'mini{i}', f'mini_{i}', f'rotate y*{(1, -1.5, .5, 2, -1)[i]} translate <{-8.3 + 4.15 * i},1.35,{(.1, -.1, .15, -.05, .1)[i]}> {turn}', 20 + i, w=3.95, d=12.6, h=.85)
    relief('mini_bare', 4, 6, lambda x, z: .36 + .36 * np.clip(np.minimum(1 - np.abs(((x / 2 + 1) / 2 * 2) % 1 * 2 - 1), 1 - np.abs(((z / 3 + 1) / 2 * 3) % 1 * 2 - 1)) / .25, 0, 1), nx=150, nz=220)
    s.obj('mini_bare', DARK, 'rotate y*-30 translate <3.6,0.02,-12.2>')
    for k in range(3):
        geo.shard(f'bit{k}', k + 60, (1.0, .55, .8), 12)
        s.mesh(f'bit{k}')
        s.put(f'object {{ M_bit{k} {DARK} scale {(.9, .5, .35)[k]} translate <{(-.2, -1.4, .8)[k]},0.2,{(-13.2, -12.4, -14.4)[k]}> }}')
    return s


# thin glass: bright edges and the window's reflection, no bending (bending the light takes minutes)
GLASS = 'texture { pigment { rgbt <0.90,0.93,0.91,0.955> } finish { diffuse 0.5 specular 0.7 roughness 0.003 reflection { 0.015, 0.75 falloff 3.2 } conserve_energy } } no_shadow no_radiosity'


def jar(s, name, r, h, move, ribbon, n, t, seed, count=320):
    wall = .22
    prof = [(.02, 0), (r - .5, 0), (r - .08, .25), (r, .8), (r, h - 2.4), (r - .12, h - 1.8), (r - .75, h - 1.0), (r - .85, h - .55), (r - .68, h - .2), (r - .72, h), (r - 1.0, h - .02), (r - 1.1, h - .5)]
    geo.turned(name, prof, steps=6, n=120)
    s.obj(name, GLASS, move)
    s.put(f'cylinder {{ <0,{h - .9},0>, <0,{h + .9},0>, {r - 1.06} texture {{ pigment {{ granite color_map {{ [0 srgb <0.55,0.38,0.24>] [0.35 srgb <0.72,0.54,0.36>] [1 srgb <0.78,0.61,0.42>] }} scale 0.9 }} normal {{ granite 0.35 scale 0.5 }} }} {move} }}')
    s.put(f'union {{ torus {{ {r - .80}, 0.16 scale <1,2.2,1> translate y*{h - .85} }} sphere {{ <0.35,{h - .85},{-(r - .62)}>, 0.30 }} box {{ <-0.16,-2.2,0>, <0.16,0,0.05> rotate z*12 rotate x*14 translate <0.4,{h - .9},{-(r - .4)}> }} box {{ <-0.16,-1.8,0>, <0.16,0,0.05> rotate z*-16 rotate x*12 translate <0.3,{h - .9},{-(r - .42)}> }} pigment {{ srgb {ribbon} }} normal {{ granite 0.1 scale 0.2 }} {move} }}')
    # beans: a wall of them just inside the glass, and a cap
    ri = r - wall - .06
    rng = np.random.default_rng(seed)
    out = []
    y = .75
    while y < h - 3.1:
        k = int(2 * np.pi * (ri - .36) / .86)
        for i in range(k):
            a = (i + rng.random() * .5) / k * 2 * np.pi
            R = euler(0, -a + np.pi / 2, 0) @ euler(rng.choice([-1, 1]) * np.pi / 2 + rng.normal() * .25, 0, 0) @ euler(0, rng.random() * 6.28, 0)
            rr = ri - .34 - rng.random() * .1
            out.append(geo.placed(n, t, R, (rr * np.cos(a), y + rng.normal() * .12, rr * np.sin(a)), rng, rng.uniform(.92, 1.04)))
        y += .60
    s.put('union {' + ''.join(out) + f'cylinder {{ <0,0.5,0>, <0,{h - 3.3},0>, {ri - .45} pigment {{ srgb <0.07,0.04,0.03> }} }} {move} }}')
    base = lambda x, z: np.where(x * x + z * z < (ri - .1) ** 2, h - 3.5 + .35 * noise(x * .5, z * .5, 0, seed), h + 0 * x)
    s.put('union {' + heap(n, t, 120, base, ri - .45, (1, .75, .45), seed, tries=4, half=r + 2) + move + '}')


@scene('caja-tres-procesos')
def _():
    s = Set(eye=(0, 23, -62), at=(0, 5.4, 0), angle=26, small=1)
    board(s, 27, 13, 1.6, 'rotate y*-5 translate <0,0,2>')
    for k, (roast, x, z, rib) in enumerate((('medium', -8.2, 3.4, '<0.86,0.80,0.69>'), ('honey', .2, 1.4, '<0.80,0.58,0.24>'), ('natural', 8.3, 2.6, '<0.42,0.14,0.20>'))):
        n, t = coffee(s, roast, .12, tag='abc'[k])
        jar(s, f'jar{k}', 3.9, 11.0, f'rotate y*{k * 40 - 20} translate <{x},1.6,{z}>', rib, n, t, k + 4)
    n = [f'Coffeeb{i}' for i in range(3)]
    s.put(strewn(n, 4, scatter_spots(16, 1.5, -9.2, 6.0, 1.8, 9), (1, .75, .45), 5))
    return s


@scene('caja-cafe-y-chocolate')
def _():
    s = Set(eye=(0, 56, -36), at=(0, 2.0, .6), angle=28.5)
    turn = 'rotate y*11 translate <0,0,0.6>'
    open_box(s, 20.4, 27.4, 5.4, turn)
    tissue(s, 'tissue6', 19.6, 26.6, 1.3, turn, 8)
    for i, (tex, label) in enumerate((SMALL_BAGS[0], SMALL_BAGS[2])):
        bag(s, f'bag_m{i}', (8.6, 13.4, 4.8), tex, label, (5.2, 6.76, 2.4), seed=80 + i, crumple=.75, lean=.1, gusset=.3, move=f'rotate x*90 rotate y*{(-2, 3)[i]} translate <{(-4.7, 4.7)[i]},3.9,-0.4> {turn}')
    for i, p in enumerate(('sleeve_leaf', 'sleeve_wave', 'sleeve_leaf', 'sleeve_wave')):
        sleeve_bar(s, f'bar_m{i}', p, f'rotate y*{(1.5, -1, 2, -2)[i]} translate <{-7.1 + 4.72 * i},2.3,-7.1> {turn}', 30 + i, w=4.4, d=11.6, h=.85)
    return s


# ---- for brewing ---------------------------------------------------------------------
def clay_mug(s, name, texture, move, seed=1, froth=True):
    geo.turned(name, [(.02, .15), (2.6, .15), (2.9, 0), (3.25, .12), (3.75, 1.2), (4.22, 3.2), (4.25, 5.2), (3.92, 7.2), (3.98, 8.4), (4.25, 8.98), (4.12, 9.12), (3.92, 8.98), (3.62, 8.2), (3.55, 7.2), (3.85, 5.2), (3.8, 3.2), (3.3, 1.3), (.02, .7)], steps=9, wobble=.02, throwing=.03, seed=seed)
    geo.tube(name + '_ear', [(3.75, 7.7, 0), (4.7, 8.0, 0), (5.9, 7.3, 0), (6.25, 5.6, 0), (5.6, 3.9, 0), (4.6, 3.2, 0), (3.9, 3.0, 0)], [.62, .55, .50, .48, .50, .56, .66], n=28, flat=1.35)
    s.mesh(name, name + '_ear')
    s.put(f'union {{ object {{ M_{name} }} object {{ M_{name}_ear }} {texture} {move} }}')
    if froth:
        geo.foam(name + '_foam', 3.72, seed, .42)
        s.mesh(name + '_foam')
        rng = np.random.default_rng(seed)
        bub = ''
        for _ in range(190):
            a, r = rng.random() * 6.28, 3.5 * np.sqrt(rng.random())
            q = rng.choice([.04, .07, .10, .15], p=[.5, .32, .14, .04])
            bub += f'sphere {{ <{r * np.cos(a):.2f},{.10 + q * .1:.2f},{r * np.sin(a):.2f}>, {q} }} '
        s.put(f'union {{ object {{ M_{name}_foam }} {bub} texture {{ pigment {{ bozo turbulence 0.7 color_map {{ [0 srgb <0.50,0.32,0.215>] [0.5 srgb <0.61,0.42,0.30>] [1 srgb <0.71,0.53,0.40>] }} scale 1.1 }} normal {{ bumps 0.15 scale 0.22 }} finish {{ diffuse 0.82 specular 0.22 roughness 0.03 }} }} translate y*8.0 {move} }}')


@scene('pocillo-de-barro')
def _():
    s = Set(eye=(0, 25, -48), at=(.4, 4.3, 0), angle=22.5)
    clay_mug(s, 'mug_r', CLAY_RED, 'rotate y*-28 translate <-0.4,0,0.5>', 4)
    geo.disc('disc_p', 3.0, 1.2, 6, 3)
    s.mesh('disc_p')
    s.put(f'object {{ M_disc_p {TABLE} rotate y*20 translate <5.2,0.02,-5.6> }}')
    for k in range(2):
        geo.shard(f'crumb{k}', k + 5, (.8, .5, .7), 12)
        s.mesh(f'crumb{k}')
        s.put(f'object {{ M_crumb{k} {TABLE} scale {(.8, .5)[k]} translate <{(1.4, .3)[k]},0.2,{(-6.8, -6.0)[k]}> }}')
    return s


@scene('pocillo-de-barro-2')
def _():
    s = Set(eye=(0, 24, -48), at=(.6, 4.2, 0), angle=22.5)
    clay_mug(s, 'mug_b', CLAY_BLACK, 'rotate y*-32 translate <-1.6,0,1.5>', 9, froth=False)
    geo.quill('quill_p', 8.5, 3)
    s.obj('quill_p', 'texture { pigment { granite color_map { [0 srgb <0.44,0.235,0.125>] [1 srgb <0.62,0.38,0.22>] } scale <0.5,0.5,5> } normal { granite 0.25 scale <0.3,0.3,2> } }', 'rotate y*62 translate <4.2,0.6,-5.6>')
    cloves(s, [(-.2, -5.6), (1.6, -6.9), (-1.7, -6.4)])
    return s


def chocolate_pot(s, name, texture, move, seed=1):
    def spout(X, Y, Z, T):
        w = np.exp(-((np.arctan2(Z, X) - np.pi + 2 * np.pi * (np.arctan2(Z, X) < 0)) / .42) ** 2) * np.clip((Y - 15.4) / 3.2, 0, 1) ** 1.6
        return X - w * 1.5, Y + w * .35, Z * (1 - .35 * w)
    prof = [(.02, .2), (3.9, .2), (4.2, 0), (4.7, .15), (6.0, 2.0), (7.0, 4.9), (6.9, 7.8), (5.8, 10.6), (4.55, 12.6), (4.15, 14.2), (4.4, 16.4), (5.0, 18.5), (5.02, 18.95), (4.75, 18.95), (4.5, 18.2), (3.95, 16.4), (3.7, 14.3), (4.1, 12.6), (5.35, 10.5), (6.45, 7.8), (6.55, 4.9), (5.5, 2.2), (.02, 1.1)]
    geo.turned(name, prof, steps=9, wobble=.022, throwing=.03, seed=seed, n=170, spout=spout)
    arc = [(4.6, 17.6, 0), (6.2, 18.3, 0), (8.2, 17.2, 0), (9.1, 14.4, 0), (8.7, 11.4, 0), (7.4, 9.2, 0), (6.1, 8.6, 0)]
    geo.rope(name + '_ear', arc, radius=.72, turns_per_cm=.13, strands=2, steps=16)
    s.mesh(name, name + '_ear')
    s.put(f'union {{ object {{ M_{name} }} object {{ M_{name}_ear }} sphere {{ <4.75,17.6,0>, 0.85 scale <1,1,1> }} sphere {{ 0, 0.95 scale <0.8,1.1,1> translate <6.2,8.6,0> }} {texture} {move} }}')


@scene('chocolatera-de-barro')
def _():
    s = Set(eye=(0, 22, -62), at=(.4, 8.6, 0), angle=25.5)
    chocolate_pot(s, 'pot', CLAY_RED, 'rotate y*-22 translate <-0.6,0,1>', 3)
    return s


def molinillo(s, length, move, image='orange_wood', head=2.5):
    n = f'whisk{int(length)}'
    geo.whisk(n, length, head)
    s.mesh(n)
    s.put(f'''union {{ object {{ M_{n} }} torus {{ 0.95, 0.24 rotate z*7 translate y*7.3 }} torus {{ 0.95, 0.24 rotate z*-6 translate y*8.05 }}
      texture {{ pigment {{ image_map {{ png concat(Build, "{image}.png") interpolate 2 }} scale <9,22,1> }} normal {{ granite 0.06 scale <0.3,2,0.3> }} finish {{ diffuse 0.83 specular 0.14 roughness 0.06 }} }} {move} }}''')


@scene('chocolatera-de-barro-2')
def _():
    s = Set(eye=(0, 25, -70), at=(.2, 10.6, 0), angle=27.5)
    chocolate_pot(s, 'pot2', CLAY_RED, 'rotate y*-26 translate <-2.6,0,3>', 5)
    molinillo(s, 28, 'rotate z*-7 rotate x*4 rotate y*10 translate <-4.0,3.0,3.0>')
    clay_mug(s, 'mug_c', CLAY_RED, 'scale 0.92 rotate y*-40 translate <6.2,0,-6.0>', 14)
    return s


@scene('molinillo-de-naranjo')
def _():
    s = Set(eye=(0, 46, -34), at=(0, .8, 0), angle=27)
    board(s, 17, 31, 1.4, 'rotate y*-9 translate <2.2,0,0.5>')
    molinillo(s, 28, 'rotate x*90 rotate x*-2.6 translate <0,3.8,-13.2> rotate y*21 translate <0.6,0,0.2>')
    geo.disc('disc_m', 2.6, 1.2, 6, 9)
    s.mesh('disc_m')
    s.put(f'object {{ M_disc_m {TABLE} rotate y*20 translate <6.0,1.42,-7.2> }}')
    return s


CLOTH = 'texture { uv_mapping pigment { image_map { png concat(Build, "flannel.png") interpolate 2 } scale 0.5 } normal { granite 0.05 scale 0.3 } finish { diffuse 0.9 } }'


def cloth_filter(s, name, r, depth, move, seed=1, handle=13, stain=False):
    geo.cone_cloth(name, r, depth, seed)
    s.mesh(name)
    geo.tube(name + '_grip', [(r + 2.2, 0, 0), (r + 3.2, 0, 0), (r + handle * .6, .05, 0), (r + handle, 0, 0)], [.52, .62, .58, .66], n=26)
    s.mesh(name + '_grip')
    s.put(f'''union {{ object {{ M_{name} {CLOTH} }} torus {{ {r + .04}, 0.2 {CLOTH.replace("uv_mapping ", "")} }}
      cylinder {{ <{r},0,0.32>, <{r + 2.6},0,0.10>, 0.1 texture {{ T_Wire }} }} cylinder {{ <{r},0,-0.32>, <{r + 2.6},0,-0.10>, 0.1 texture {{ T_Wire }} }}
      torus {{ 0.5, 0.07 rotate z*90 translate x*{r + 2.5} texture {{ T_Wire }} }}
      object {{ M_{name}_grip texture {{ pigment {{ image_map {{ png concat(Build, "coffee_wood.png") interpolate 2 }} rotate z*90 scale <16,5,1> }} normal {{ granite 0.05 scale 0.5 }} finish {{ diffuse 0.83 specular 0.16 roughness 0.05 }} }} }} {move} }}''')


@scene('colador-de-tela')
def _():
    s = Set(eye=(0, 24, -60), at=(1.6, 8.0, 0), angle=26)
    r, h = 5.4, 16.0
    prof = [(.02, 0), (4.6, 0), (5.2, .3), (5.4, 1.0), (5.4, h - 2), (5.25, h - .8), (5.45, h), (5.2, h + .05), (5.05, h - .5)]
    geo.turned('carafe', prof, steps=6, n=140)
    s.obj('carafe', GLASS, 'translate <-1.6,0,1>')
    s.put('cylinder { <0,0.47,0>, <0,3.1,0>, 5.15 texture { pigment { gradient y color_map { [0 srgb <0.10,0.045,0.025>] [0.85 srgb <0.15,0.07,0.035>] [1 srgb <0.30,0.16,0.08>] } scale 3.2 } finish { diffuse 0.8 specular 0.4 roughness 0.005 reflection { 0.02, 0.5 fresnel on } conserve_energy } } translate <-1.6,0,1> }')
    cloth_filter(s, 'filter', 5.5, 11.8, f'rotate y*-24 translate <-1.6,{h + .22},1>', 6)
    n, t = coffee(s, 'medium')
    s.put(strewn(n, t, scatter_spots(13, 4.6, -6.6, 4.2, 1.8, 7), (1, .75, .45), 5))
    return s


@scene('soporte-de-goteo')
def _():
    s = Set(eye=(0, 25, -70), at=(0, 12.2, 0), angle=26.5)
    tex = wood_tex('cedar', 12, 30)
    flat = 'texture { pigment { image_map { png concat(Build, "cedar.png") interpolate 2 } rotate x*90 rotate y*90 scale <26,1,20> } normal { granite 0.05 scale 0.6 } finish { diffuse 0.82 specular 0.12 roughness 0.06 } }'
    s.put(f'''union {{
      superellipsoid {{ <0.06,0.06> scale <8,0.85,7> translate y*0.85 {flat} }}
      superellipsoid {{ <0.1,0.1> scale <0.9,12.8,0.9> translate <-5.6,13.4,3.8> {tex} }}
      superellipsoid {{ <0.1,0.1> scale <0.9,12.8,0.9> translate <5.6,13.4,3.8> {tex} }}
      superellipsoid {{ <0.06,0.06> scale <7.1,0.8,0.95> translate <0,25.4,3.8> {flat} }}
      difference {{ superellipsoid {{ <0.06,0.06> scale <6.6,0.75,5.6> translate <0,21.6,0.2> }} cylinder {{ <0,19,-0.6>, <0,24,-0.6>, 4.3 }} {flat} }}
      rotate y*-19 translate <0,0,1> }}''')
    cloth_filter(s, 'filter_s', 4.25, 11.2, 'rotate y*62 translate <0,22.55,-0.6> rotate y*-19 translate <0,0,1>', 9, handle=9)
    clay_mug(s, 'mug_s', CLAY_RED, 'scale 0.82 rotate y*-48 translate <0,1.7,-0.8> rotate y*-19 translate <0,0,1>', 21, froth=False)
    s.put('disc { <0,6.1,0>, y, 3.0 texture { pigment { srgb <0.10,0.05,0.03> } finish { diffuse 0.7 specular 0.3 roughness 0.005 reflection { 0.02, 0.6 fresnel on } conserve_energy } } translate <0,1.7,-0.8> rotate y*-19 translate <0,0,1> }')
    return s


@scene('cuchara-medidora')
def _():
    s = Set(eye=(0, 34, -38), at=(1.0, 1.2, 0), angle=22.5, small=1)
    rot = 'scale 1.25 rotate y*52 translate <-1.6,0,-4.4>'
    scoop_wood(s, 'coffee_wood', move=rot)
    n, t = coffee(s, 'light', .1)
    inner = lambda x, z: np.where(x * x / 5.8 + z * z / 4.6 < 1, 1.5 + .7 * np.clip(1 - (x * x + z * z) / 6, 0, 1), 6 + 0 * x)
    s.put('union { sphere { 0, 1 scale <2.3,0.8,2.1> translate y*1.45 pigment { srgb <0.10,0.06,0.04> } }' + heap(n, t, 95, inner, 2.0, (.75, .56, .34), 13, tries=3, half=5, scale=(.74, .82)) + rot + ' }')
    s.put(strewn(n, t, scatter_spots(13, -5.2, -7.6, 3.2, 2.2, 4, away=[(-1.6, -4.4, 4, 4)]), (1, .75, .45), 5))
    return s


SAND = 'Glaze(<0.84,0.755,0.64>,<0.73,0.61,0.475>)'
NUT = 'Glaze(<0.30,0.185,0.125>,<0.17,0.095,0.06>)'
INDIGO = 'Glaze(<0.20,0.285,0.42>,<0.105,0.15,0.26>)'


@scene('tazas-de-cata')
def _():
    s = Set(eye=(0, 26, -52), at=(0, 4.0, 0), angle=24)
    cup(s, 'cup_a', SAND, 'translate <-4.3,0,3.2>', 5)
    cup(s, 'cup_b', SAND, 'rotate y*90 translate <4.2,0,-3.4>', 8, '<0.11,0.055,0.03>')
    return s


@scene('tazas-de-cata-2')
def _():
    s = Set(eye=(0, 26, -52), at=(0, 4.6, 0), angle=24.5)
    cup(s, 'cup_n', NUT, 'translate <4.4,0,3.0>', 15)
    cup(s, 'cup_i', INDIGO, 'rotate y*50 translate <-4.0,0,-3.4>', 18)
    return s


# ---- panela and honey ------------------------------------------------------------------
@scene('panela-granulada')
def _():
    s = Set(eye=(0, 28, -42), at=(.2, 2.4, 0), angle=25.5)
    bowl(s, 'bowl_pan', 7.6, 4.8, CLAY_BLACK, 'translate <-0.8,0,1.5>', seed=18, wall=.5)
    P = 'texture { pigment { granite turbulence 0.3 color_map { [0 srgb <0.66,0.43,0.20>] [0.5 srgb <0.745,0.52,0.27>] [1 srgb <0.82,0.61,0.35>] } scale 0.7 } normal { granite 0.35 scale 0.25 } finish { diffuse 0.88 specular 0.10 roughness 0.05 } }'
    geo.mound('panela', 6.95, 3.0, 15, rough=.30, grain=.13)
    s.obj('panela', P, 'translate <-0.8,3.75,1.5>')
    geo.mound('panela_spoon', 1.9, 1.2, 19, rough=.5, grain=.11)
    spoon(s, 'coffee_wood', 'scale 1.1 rotate y*28 translate <0.4,0,-8.4>')
    s.obj('panela_spoon', P, 'scale <1.1,0.9,0.8> rotate y*28 translate <0.4,1.1,-8.4>')
    for k in range(5):
        geo.shard(f'gran{k}', k + 400, (1, .8, .9), 12)
        s.mesh(f'gran{k}')
    rng = np.random.default_rng(6)
    out = []
    for _ in range(420):
        a, r = rng.random() * 6.28, 6.2 * np.sqrt(rng.random())
        y = 3.75 + 3.0 * (1 - (r / 6.95) ** 1.7) * (1 - .25 * np.exp(-(r / .83) ** 2)) + .05
        out.append((r * np.cos(a) - .8, y, r * np.sin(a) + 1.5, rng.choice([.12, .18, .26, .4], p=[.45, .35, .16, .04])))
    for _ in range(170):
        out.append((rng.normal(-2.6, 2.0), .06, rng.normal(-9.0, 1.0), rng.choice([.08, .12, .2], p=[.5, .35, .15])))
    for k, (x, y, z, q) in enumerate(out):
        s.put(f'object {{ M_gran{k % 5} {P} scale {q} rotate <{k * 37 % 360},{k * 71 % 360},0> translate <{x:.2f},{y:.2f},{z:.2f}> }}')
    return s


@scene('panela-redonda')
def _():
    s = Set(eye=(0, 26, -52), at=(0, 4.4, 0), angle=25)
    P = 'texture { pigment { average pigment_map { [1 granite turbulence 0.4 color_map { [0 srgb <0.50,0.28,0.115>] [0.5 srgb <0.60,0.355,0.155>] [1 srgb <0.68,0.43,0.21>] } scale 3] [1 bozo turbulence 1 color_map { [0 srgb <0.52,0.29,0.12>] [1 srgb <0.67,0.42,0.20>] } scale 2.5] } } normal { average normal_map { [1 granite 0.16 scale 0.8] [1 bumps 0.14 scale 0.5] } } finish { diffuse 0.82 specular 0.22 roughness 0.04 reflection { 0, 0.14 fresnel on } conserve_energy } }'
    for i in range(3):
        geo.turned(f'pan{i}', [(.02, 0), (4.9, 0), (5.35, .18), (5.5, .7), (5.3, 2.4), (4.8, 3.9), (4.2, 4.4), (3.2, 4.55), (.02, 4.5)], steps=8, wobble=.03, seed=i + 3)
        s.mesh(f'pan{i}')
    # a tied pair, face to face
    s.put(f'union {{ object {{ M_pan0 {P} rotate x*180 translate y*4.55 }} object {{ M_pan1 {P} translate y*4.58 }} translate <-1.8,0,2.5> }}')
    side = ((3.4, 9.15), (4.5, 8.8), (5.1, 7.6), (5.6, 5.2), (5.6, 3.9), (5.1, 1.6), (4.4, .35), (3.4, .05))
    loop = [(0, 9.2)] + list(side) + [(0, .03)] + [(-x, y) for x, y in side[::-1]] + [(0, 9.2)]
    geo.rope('tie1', [(x * 1.045, y, 0) for x, y in loop], .17, steps=8)
    geo.rope('knot1', [(0, 9.25, 0), (-1.6, 9.9, .5), (-2.6, 9.5, .6), (-1.6, 9.25, .3), (0, 9.3, 0), (1.6, 9.9, -.4), (2.7, 9.5, -.3), (1.6, 9.25, .1), (0, 9.3, 0)], .15, steps=10)
    s.mesh('tie1', 'knot1')
    s.put('union { object { M_tie1 rotate y*62 } object { M_tie1 rotate y*-28 } object { M_knot1 rotate y*20 } sphere { <0,9.3,0>, 0.38 } texture { T_Twine } translate <-1.8,0,2.5> }')
    s.put(f'object {{ M_pan2 {P} rotate y*40 rotate x*-72 translate <5.0,5.2,0.6> rotate y*8 }}')
    for k in range(4):
        geo.shard(f'sugar{k}', k + 500, (2.2 - .4 * k, 1.4 - .2 * k, 1.8 - .3 * k), 13)
        s.mesh(f'sugar{k}')
        s.put(f'object {{ M_sugar{k} {P} rotate y*{k * 80} translate <{(1.6, 3.6, 5.2, 2.8)[k]},{(.62, .5, .42, .35)[k]},{(-5.6, -7.0, -5.6, -8.2)[k]}> }}')
    return s


@scene('miel-flor-de-cafe')
def _():
    s = Set(eye=(0, 20, -56), at=(.6, 5.6, 0), angle=22.5)
    r, h = 4.0, 10.4
    m = 'translate <-1.2,0,1>'
    prof = [(.02, 0), (r - .6, 0), (r - .1, .3), (r, 1.0), (r, h - 2.6), (r - .2, h - 1.8), (r - .8, h - 1.1), (r - .85, h - .5), (r - .65, h - .15), (r - .75, h), (r - 1.0, h), (r - 1.05, h - .6)]
    geo.turned('honey_jar', prof, steps=7, n=140)
    s.obj('honey_jar', GLASS, m)
    geo.turned('honey', [(.02, .47), (r - .62, .52), (r - .26, 1.05), (r - .26, h - 2.65), (r - .3, h - 2.4), (.02, h - 2.38)], steps=6, n=140)
    s.obj('honey', 'texture { pigment { rgbf <1.0,0.80,0.42,0.93> } finish { diffuse 0.06 specular 0.3 roughness 0.004 emission rgb <0.055,0.022,0.0> } } interior { ior 1.34 fade_distance 3.4 fade_power 1001 fade_color <0.90,0.42,0.04> }', m)
    s.put(f'cylinder {{ <0,{h - .9},0>, <0,{h + 1.1},0>, {r - 1.02} texture {{ pigment {{ granite color_map {{ [0 srgb <0.55,0.38,0.24>] [0.35 srgb <0.72,0.54,0.36>] [1 srgb <0.78,0.61,0.42>] }} scale 0.9 }} normal {{ granite 0.35 scale 0.5 }} }} {m} }}')
    geo.rope('honey_tie', [((r - .72) * np.cos(a), h - .85, (r - .72) * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 20)], .14, steps=5)
    s.obj('honey_tie', 'texture { T_Twine }', m)
    rings = ''.join(f'torus {{ {q}, 0.16 scale <1,1.1,1> translate y*{y} }} ' for y, q in ((.3, .62), (.75, .85), (1.2, .98), (1.65, 1.0), (2.1, .92), (2.55, .74)))
    s.put(f'union {{ {rings} cylinder {{ <0,0.1,0>, <0,2.8,0>, 0.55 }} cone {{ <0,2.7,0>, 0.42, <0,11.5,0>, 0.34 }} sphere {{ <0,11.5,0>, 0.40 }} sphere {{ <0,0.2,0>, 0.5 }} {wood_tex("orange_wood", 4, 12)} rotate x*90 rotate x*-3.4 translate <0,1.1,-7.2> rotate y*38 translate <4.2,0,2.2> }}')
    # coffee flowers: five narrow petals
    geo.leaf_blade('petal', 1.25, .52, .22, 3)
    s.mesh('petal')
    for k, (x, z, y) in enumerate(((-3.6, -5.2, 0), (-2.0, -6.4, 0), (-4.9, -6.6, 0))):
        s.put('union {' + ''.join(f'object {{ M_petal rotate x*-16 rotate y*{72 * i + 20 * k} }} ' for i in range(5)) + ''.join(f'cylinder {{ 0, <{.3 * np.cos(i * 1.25):.2f},0.55,{.3 * np.sin(i * 1.25):.2f}>, 0.05 }} ' for i in range(5)) + f'texture {{ pigment {{ srgb <0.96,0.94,0.90> }} finish {{ diffuse 0.9 }} }} translate <{x},0.15,{z}> }}')
    coffee_leaf(s, 'leaf_h', 'rotate y*-104 translate <-2.6,-0.1,-3.9>', 7.5, 3.0, 7)
    return s


# ---- the shop's front ---------------------------------------------------------------------
@scene('hero')
def _():
    s = Set(eye=(0, 22, -82), at=(-.5, 8.6, 0), angle=38, aspect='16/9')
    board(s, 30, 15, 1.6, 'rotate y*-6 translate <12.2,0,-3>')
    bag(s, 'bag_hero', (12.6, 22.5, 7.2), 'texture { T_Kraft }', 'label_mountain', (7.8, 10.1, 4.6), seed=3, move='rotate y*10 translate <3.4,0,9.5>')
    chocolate_pot(s, 'pot_hero', CLAY_RED, 'rotate y*-24 translate <17.6,1.6,1.2>', 3)
    clay_mug(s, 'mug_hero', CLAY_BLACK, 'scale 0.88 rotate y*-62 translate <9.6,1.6,-5.0>', 14)
    for i in range(2):
        geo.disc(f'disc{i}', 3.55, 1.5, 6, i + 1)
        s.mesh(f'disc{i}')
    for i, (x, y, z, a) in enumerate(((22.4, 1.62, -5.6, 10), (22.2, 3.14, -5.5, 70), (22.6, 4.66, -5.7, 25))):
        s.put(f'object {{ M_disc{i % 2} {TABLE} scale <0.9,1,0.9> rotate y*{a} translate <{x},{y},{z}> }}')
    sleeve_bar(s, 'bar_hero', 'sleeve_diamond', 'rotate y*-72 translate <-2.6,0.02,-15.0>', 6)
    bowl(s, 'dish_hero', 4.6, 2.2, CLAY_RED, 'translate <-5.4,0,-1.6>', seed=4, wall=.4, floor=.45)
    n, t = coffee(s, 'medium')
    fill(s, n, t, 3.9, 2.1, .6, 150, 5, centre=(-5.4, -1.6), depth=.75)
    s.put(strewn(n, t, scatter_spots(12, -8.2, -8.6, 2.6, 1.7, 8), (1, .75, .45), 5))
    return s
