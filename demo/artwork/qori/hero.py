"""The still life for the front page: a folded pile with the pallay scarf over it, two rolls, a chullo; calm linen at the left."""
from studio import *
from scarves import folded_scarf,roll,pallay_scarf_cloth,roll_scene_texture
from small import dress_chullo,star_spec

def hero():
    s=Scene('hero'); s.backdrop(wall=74,rad=46,width=520); H=0
    w=yarn.stripes([('ivory',30),('camel',10),('ivory',4),('brown',8),('ivory',3),('red',3),('ivory',3),('brown',8),('ivory',4),('camel',10)])
    rgb,h=yarn.weave(40,140,lambda i:np.broadcast_to(INK['ivory'],i.shape+(3,))*.98,lambda j:w(j),lambda i,j:(i+j)%5==0,t=2.8,pp=20,seed=3,melange=.10,deep=.72)
    folded_scarf(s,s.tex('b',rgb,h,bump=.6),30,36,5,2.0,(5,0,7),-13,fr=False,seed=31,fuzz=16000,tex=140,flen=.8)
    a,b=INK['charcoal']*1.4,INK['ivory']; rgb,h=yarn.weave(36,120,lambda i:np.broadcast_to(a,i.shape+(3,)),lambda j:np.broadcast_to(b,j.shape+(3,)),yarn.herring(8),t=4,pp=22,seed=2,melange=.08,deep=.62)
    folded_scarf(s,s.tex('e',rgb,h,bump=.9),28.5,34,5,1.4,(5.6,10,6.6),-17,fr=False,seed=52,fuzz=12000,tex=120)
    rgb,h=yarn.knit(34,130,yarn.flat(INK['indigo']),g=2.2,pp=20,seed=5); folded_scarf(s,s.tex('k',rgb,h,bump=1.),27.5,33,5,1.28,(5,17,6.4),-12,fr=False,seed=43,fuzz=14000,tex=130)
    # the scarf lies across the pile and falls down its front
    rgb,h=pallay_scarf_cloth(26); t=s.tex('p',rgb,h,bump=1.4); y=23.9
    pr=[(14-.6*i,y) for i in range(50)]; z,_=pr[-1]; pr+=[(z-3.0*np.sin(q),y-2.6*(1-np.cos(q))) for q in np.linspace(.1,1.5,9)]; z,y1=pr[-1]; pr+=[(z-1.0*np.sin(i/26*1.5),y1-.6*i) for i in range(1,25)]
    P,u,v,L=path_sheet(resample(pr,.4),18,90); d=v*L; P[...,2]-=smooth(L-18,L,d)*(.7*np.sin(2*np.pi*(u*1.4+.2))+.6); P[...,0]+=.7*wave(0*u,d/30,4); P[...,1]+=.25*np.abs(wave(u*1.3,d/14,6))
    V=(L-d)/96; M=sheet(P,u*.5625+.2,V,.5); F=Mesh(); fringe(F,lambda q:np.array([np.interp(q,u[-1],P[-1,:,k]) for k in range(3)]),(0,-1,-.1),26,6,.2,curl=.2,seed=3,uvs=lambda q:(q,.005))
    for X in(M,F): X.move(rot('y',-14),(1.5,0,6.2))
    s.mesh(M,t,9000,.4,.010).mesh(F,t,2500,.4,.010)
    for k,(c,x,z,a) in enumerate((('red',26.5,-9,-6),('camel',41,-12.5,9))):
        tt=roll_scene_texture(s,'r%d'%k,INK[c],pp=22,seed=k); P,u,v,R=roll(24,1.0,1.22,4.3,seed=k+3,tail=1,nu=40); M=sheet(P,u,v,.9); M.move(rot('y',90+a),(x,0,z+6)); s.mesh(M,tt,9000,.55,.011,seed=k)
    s.pre='h'; s.offset=(36,0,17); dress_chullo(s,'indigo','plum','gold',star_spec('indigo','red','ivory'))
    s.offset=(0,0,0); s.camera((-14,47,-150),(0,16.3,2),39.5); s.opt=dict(w=2000,h=1125,key=(-170,125,-80),keysize=70); return s
S={'hero':hero}
